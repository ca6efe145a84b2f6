import type { Delivery } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useAction, usePages } from '../../shared/api.ts'
import { callLater } from '../../shared/later/later.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import { DeliveryLine } from './DeliveryLine.tsx'
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
  const discard = ({ DeliveryId }: Delivery) =>
    callLater(
      'DiscardDelivery',
      { DeliveryId },
      {
        about: DeliveryId,
        says: (number) => plural(number, { one: 'Discarding a delivery', other: 'Discarding # deliveries' }),
        done: t`The delivery is discarded.`,
        touches: ['ListDeliveries'],
      },
    )
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
        <div className={tables.scroll}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>What</Trans>
                </th>
                <th scope="col">
                  <Trans>To</Trans>
                </th>
                <th scope="col">
                  <Trans>Reason</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Attempts</Trans>
                </th>
                <th scope="col">{state === 'Dead' ? t`Given up` : t`Next`}</th>
                <th scope="col">
                  <span className="unseen">
                    <Trans>Try again or discard</Trans>
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <DeliveryLine
                  key={delivery.DeliveryId}
                  delivery={delivery}
                  onRetry={() => retry.mutate({ DeliveryId: delivery.DeliveryId })}
                  onDiscard={() => discard(delivery)}
                />
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show more deliveries`} />
    </section>
  )
}
