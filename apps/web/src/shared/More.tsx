import { Button } from '@mantine/core'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** Grows a list by its next page. */
export function More({ pages, what }: { pages: Pages; what: string }) {
  if (!pages.hasNextPage) return null
  return (
    <Button
      variant="default"
      fullWidth
      mt="md"
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      Show more {what}
    </Button>
  )
}
