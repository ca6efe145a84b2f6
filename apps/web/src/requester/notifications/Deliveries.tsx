import type { Delivery } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { useAction, usePages } from '../../shared/api.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import styles from './Notifications.module.css'

const words = () => ({
  Dead: {
    title: t`Given up`,
    empty: t`Nothing was given up. What could not be delivered within a day stands here for 30 days, with the reason, and can be sent again.`,
  },
  Pending: {
    title: t`On their way`,
    empty: t`Nothing is waiting. What a receiver does not take is tried again, first after seconds, then hourly, for a day.`,
  },
})

/** Deliveries in one state, each with its reason and what can be done. */
export function Deliveries({ state }: { state: Delivery['State'] }) {
  const pages = usePages('ListDeliveries', { State: state, MaxResults: 25 })
  const retry = useAction('RetryDelivery', ['ListDeliveries'])
  const deliveries = pages.data?.pages.flatMap((page) => page.Deliveries) ?? []
  const { title, empty } = words()[state]
  return (
    <section aria-labelledby={state}>
      <h2 id={state} className={styles.heading}>
        {title}
      </h2>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {retry.error && <Problem error={retry.error} />}
      {pages.isPending && <Waiting rows={2} height={28} />}
      {pages.data && deliveries.length === 0 && <p className="quiet">{empty}</p>}
      {deliveries.length > 0 && (
        <DeliveryTable {...{ deliveries, state }} onRetry={({ DeliveryId }) => retry.mutate({ DeliveryId })} />
      )}
      <More pages={pages} verb={t`Show more deliveries`} />
    </section>
  )
}
