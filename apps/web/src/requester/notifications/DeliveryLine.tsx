import type { Delivery } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import styles from './Notifications.module.css'

interface Props {
  readonly delivery: Delivery
  readonly onRetry: () => void
  readonly onDiscard: () => void
}

/** One document or message that has not arrived. */
export function DeliveryLine({ delivery, onRetry, onDiscard }: Props) {
  const at = delivery.GivenUpTime ?? delivery.NextAttemptTime
  const subject = delivery.AssignmentId ?? delivery.HITId
  return (
    <tr>
      <td>
        {delivery.EventType ?? t`Message`}{' '}
        {subject && <Id of={subject} what={delivery.AssignmentId ? 'AssignmentId' : 'HITId'} />}
      </td>
      <td>
        {delivery.WorkerId ? (
          <Trans>
            Worker <Id of={delivery.WorkerId} what="WorkerId" />
          </Trans>
        ) : (
          <code className={styles.url}>{delivery.Destination}</code>
        )}
      </td>
      <td className={styles.error}>
        {delivery.LastError ?? (
          <span className="quiet">
            <Trans>not tried yet</Trans>
          </span>
        )}
      </td>
      <td className="end">{delivery.Attempts}</td>
      <td>{at && <Moment at={at} />}</td>
      <td className="end">
        <May call="RetryDelivery">
          <div className={styles.buttons}>
            <Button variant="subtle" size="compact-sm" onClick={onRetry}>
              <Trans>Try now</Trans>
            </Button>
            <Button variant="subtle" color="bad" size="compact-sm" onClick={onDiscard}>
              <Trans>Discard</Trans>
            </Button>
          </div>
        </May>
      </td>
    </tr>
  )
}
