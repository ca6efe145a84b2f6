import { type Webhook, webhookEventTypes } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Moment } from '../../shared/Moment.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './Notifications.module.css'
import { WebhookButtons } from './WebhookButtons.tsx'

/** The webhooks, a test for each, and the way to end one. */
export function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  return <Table rows={webhooks} keyOf={({ WebhookId }) => WebhookId} columns={columns()} />
}

const columns = (): Column<Webhook>[] => [
  { name: t`Address`, cell: ({ Url }) => <code className={styles.url}>{Url}</code> },
  { name: t`Events`, className: styles.error, cell: (webhook) => <Events of={webhook} /> },
  { name: t`Made`, cell: ({ CreationTime }) => <Moment at={CreationTime} /> },
  { name: t`Test or delete`, isUnseen: true, isAtEnd: true, cell: (webhook) => <WebhookButtons webhook={webhook} /> },
]

function Events({ of: webhook }: { of: Webhook }) {
  const { EventTypes } = webhook
  return (
    <>
      {EventTypes.length === webhookEventTypes.length ? t`All` : EventTypes.join(', ')}
      {webhook.HITTypeId && (
        <span className="quiet">
          {' '}
          <Trans>of HITType {webhook.HITTypeId}</Trans>
        </span>
      )}
    </>
  )
}
