import { Button } from '@mantine/core'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** Grows a list by its next page. The verb names its object: "Show more appeals". */
export function More({ pages, verb }: { pages: Pages; verb: string }) {
  if (!pages.hasNextPage) return null
  return (
    <Button
      variant="default"
      fullWidth
      mt="md"
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {verb}
    </Button>
  )
}
