import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { type Output, useAction, usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { DeliveryTotals } from './DeliveryTotals.tsx'
import { deliveriesSearch } from './search.ts'

const route = getRouteApi('/operator/shell/deliveries')

/** What has not arrived, of all Requesters. Where it goes is the Requesters' business. */
export function OperatorDeliveriesPage() {
  useLive('ListMarketDeliveries', 'GetDeliveryTotals')
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages('ListMarketDeliveries', { State: state ?? 'Pending', MaxResults: 25 })
  const deliveries = pages.data?.pages.flatMap((page) => page.Deliveries) ?? []
  return (
    <Page title={t`Deliveries`}>
      <DeliveryTotals />
      <div className={styles.filters}>
        <SegmentedControl
          aria-label={t`Which deliveries`}
          value={state ?? 'Pending'}
          onChange={(value) => void navigate({ to: '.', search: deliveriesSearch({ state: value }), replace: true })}
          data={[
            { value: 'Pending', label: t`On their way` },
            { value: 'Dead', label: t`Given up` },
          ]}
        />
      </div>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={48} />}
      {pages.data && deliveries.length === 0 && (
        <Empty title={state === 'Dead' ? t`Nothing was given up` : t`Nothing waits`}>
          <Trans>What is sent to queues, topics, webhooks and mailboxes stands here until it has arrived.</Trans>
        </Empty>
      )}
      <ul>
        {deliveries.map((delivery) => (
          <Line key={delivery.DeliveryId} delivery={delivery} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show more deliveries`} />
    </Page>
  )
}

function Line({ delivery }: { delivery: Output<'ListMarketDeliveries'>['Deliveries'][number] }) {
  const touched = ['ListMarketDeliveries', 'GetDeliveryTotals'] as const
  const retry = useAction('RetryDelivery', touched)
  const discard = useAction('DiscardDelivery', touched)
  const named = { DeliveryId: delivery.DeliveryId, RequesterId: delivery.RequesterId }
  const what = `${delivery.Transport}${delivery.EventType ? ` ${delivery.EventType}` : ''}`
  const error = retry.error ?? discard.error
  return (
    <li className={styles.row}>
      <span>
        <strong>{what}</strong> <span dir="auto">{delivery.RequesterName ?? ''}</span>
      </span>
      {delivery.LastError && <span dir="auto">{delivery.LastError}</span>}
      <span className="quiet small">
        <Trans>
          From <Moment at={delivery.CreationTime} />, attempts: {delivery.Attempts}
        </Trans>
      </span>
      <span className={styles.buttons}>
        <Button
          size="xs"
          variant="default"
          aria-label={t`Try again: ${what}`}
          loading={retry.isPending}
          onClick={() => retry.mutate(named)}
        >
          <Trans>Try again</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          color="bad"
          aria-label={t`Discard: ${what}`}
          loading={discard.isPending}
          onClick={() => discard.mutate(named)}
        >
          <Trans>Discard</Trans>
        </Button>
      </span>
      {error && <Problem error={error} />}
    </li>
  )
}
