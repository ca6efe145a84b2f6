import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

/** How the post is doing. Whose it is and where it goes is the Requesters' business. */
export function DeliveryTotals() {
  const totals = useQuery(operationQuery('GetDeliveryTotals', {}))
  return (
    <>
      {totals.error && <Problem error={totals.error} retry={() => void totals.refetch()} />}
      {totals.isPending && <Waiting rows={1} height={64} />}
      {totals.data && (
        <Figures>
          <Figure name={t`On their way`} from={t`notifications and mails that wait for an attempt`}>
            {count(totals.data.Pending)}
          </Figure>
          <Figure name={t`Given up`} from={t`in the last 30 days, each after a day of attempts`}>
            {count(totals.data.Dead)}
          </Figure>
        </Figures>
      )}
    </>
  )
}
