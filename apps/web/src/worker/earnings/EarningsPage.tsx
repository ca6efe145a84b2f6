import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Days } from './Days.tsx'
import { EarningsFigures } from './EarningsFigures.tsx'
import { MyAssignments } from './MyAssignments.tsx'

/** What was earned, what is still to come, and every assignment it is made of. */
export function EarningsPage() {
  const earnings = useQuery(operationQuery('GetEarnings', {}))
  return (
    <Page title="Earnings">
      {earnings.error && <Problem error={earnings.error} retry={() => void earnings.refetch()} />}
      {earnings.isPending && <Waiting rows={2} height={64} />}
      {earnings.data && (
        <>
          <EarningsFigures earnings={earnings.data} />
          <Days days={earnings.data.Days} unit={earnings.data.Unit} />
        </>
      )}
      <MyAssignments />
    </Page>
  )
}
