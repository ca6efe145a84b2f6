import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Days } from './Days.tsx'
import { EarningsFigures } from './EarningsFigures.tsx'
import { MyAssignments } from './MyAssignments.tsx'
import { Payout } from './Payout.tsx'
import { Pending } from './Pending.tsx'

/** What was earned, what is still to come, and every assignment it is made of. */
export function EarningsPage() {
  useLive('GetEarnings', 'ListMyAssignments', 'GetPayoutMethod', 'ListMyPayouts')
  const earnings = useQuery(operationQuery('GetEarnings', {}))
  return (
    <Page
      title={t`Earnings`}
      aside={
        <Button
          component="a"
          href="/v1/me/work.csv"
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.75} />}
        >
          <Trans>Download CSV</Trans>
        </Button>
      }
    >
      {earnings.error && <Problem error={earnings.error} retry={() => void earnings.refetch()} />}
      {earnings.isPending && <Waiting rows={2} height={64} />}
      {earnings.data && (
        <>
          <EarningsFigures earnings={earnings.data} />
          <Pending days={earnings.data.Pending} unit={earnings.data.Unit} />
          <Days days={earnings.data.Days} unit={earnings.data.Unit} />
        </>
      )}
      <Payout />
      <MyAssignments />
    </Page>
  )
}
