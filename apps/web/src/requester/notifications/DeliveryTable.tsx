import type { Delivery } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Id } from '../../shared/Id.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './Notifications.module.css'

interface Props {
  readonly deliveries: readonly Delivery[]
  readonly state: Delivery['State']
  readonly onRetry: (delivery: Delivery) => void
}

/** Documents and messages that have not arrived. */
export function DeliveryTable({ deliveries, state, onRetry }: Props) {
  return <Table rows={deliveries} keyOf={({ DeliveryId }) => DeliveryId} columns={columns(state, onRetry)} />
}

const columns = (state: Delivery['State'], onRetry: Props['onRetry']): Column<Delivery>[] => [
  { name: t`What`, cell: (delivery) => <What delivery={delivery} /> },
  { name: t`To`, cell: (delivery) => <Receiver delivery={delivery} /> },
  {
    ...{ name: t`Reason`, className: styles.error },
    cell: ({ LastError }) =>
      LastError ?? (
        <span className="quiet">
          <Trans>not tried yet</Trans>
        </span>
      ),
  },
  { name: t`Attempts`, isAtEnd: true, cell: ({ Attempts }) => Attempts },
  {
    name: state === 'Dead' ? t`Given up` : t`Next`,
    cell: ({ GivenUpTime, NextAttemptTime }) => {
      const at = GivenUpTime ?? NextAttemptTime
      return at && <Moment at={at} />
    },
  },
  {
    ...{ name: t`Try again or discard`, isUnseen: true, isAtEnd: true },
    cell: (delivery) => <Buttons delivery={delivery} onRetry={() => onRetry(delivery)} />,
  },
]

function What({ delivery: { EventType, AssignmentId, HITId } }: { delivery: Delivery }) {
  const subject = AssignmentId ?? HITId
  return (
    <>
      {EventType ?? t`Message`} {subject && <Id of={subject} what={AssignmentId ? 'AssignmentId' : 'HITId'} />}
    </>
  )
}

function Receiver({ delivery: { WorkerId, Destination } }: { delivery: Delivery }) {
  if (!WorkerId) return <code className={styles.url}>{Destination}</code>
  return (
    <Trans>
      Worker <Id of={WorkerId} what="WorkerId" />
    </Trans>
  )
}

function Buttons({ delivery, onRetry }: { delivery: Delivery; onRetry: () => void }) {
  return (
    <May call="RetryDelivery">
      <div className={styles.buttons}>
        <Button variant="subtle" size="compact-sm" onClick={onRetry}>
          <Trans>Try now</Trans>
        </Button>
        <Button variant="subtle" color="bad" size="compact-sm" onClick={() => discard(delivery)}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </May>
  )
}

function discard({ DeliveryId }: Delivery): void {
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
}
