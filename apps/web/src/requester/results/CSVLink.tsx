import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'

/** All results as a file for spreadsheets and programs. */
export function CSVLink({ of }: { of: { HITTypeId: string } | { HITId: string } }) {
  return (
    <Button
      component="a"
      href={`/v1/results.csv?${new URLSearchParams(of as Record<string, string>)}`}
      download
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.75} />}
    >
      Download CSV
    </Button>
  )
}
