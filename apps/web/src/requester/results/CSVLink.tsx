import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { fileOfRequester } from '../../shared/requester.ts'

/** All results as a file for spreadsheets and programs. */
export function CSVLink({ of }: { of: { HITTypeId: string } | { HITId: string } }) {
  return (
    <Button
      component="a"
      href={fileOfRequester('/v1/results.csv', of as Record<string, string>)}
      download
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.75} />}
    >
      <Trans>Download CSV</Trans>
    </Button>
  )
}
