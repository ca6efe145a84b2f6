import { type Webhook, webhookEventTypes } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import { WebhookLine } from './WebhookLine.tsx'

/** The webhooks, a test for each, and the way to end one. */
export function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const [ending, setEnding] = useState<Webhook>()
  const close = () => setEnding(undefined)
  const remove = ({ WebhookId }: Webhook) => {
    close()
    callLater(
      'DeleteWebhook',
      { WebhookId },
      {
        about: WebhookId,
        says: (number) => plural(number, { one: 'Deleting a webhook', other: 'Deleting # webhooks' }),
        done: t`The webhook is deleted.`,
        touches: ['ListWebhooks', 'ListDeliveries'],
      },
    )
  }
  return (
    <>
      <div className={tables.scroll}>
        <StackedTable>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Address</Trans>
              </th>
              <th scope="col">
                <Trans>Events</Trans>
              </th>
              <th scope="col">
                <Trans>Made</Trans>
              </th>
              <th scope="col">
                <span className="unseen">
                  <Trans>Test or delete</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {webhooks.map((webhook) => (
              <WebhookLine
                key={webhook.WebhookId}
                webhook={webhook}
                events={eventsOf(webhook)}
                onDelete={() => setEnding(webhook)}
              />
            ))}
          </tbody>
        </StackedTable>
      </div>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title={t`Delete this webhook?`}
        verb={t`Delete this webhook`}
        onConfirm={() => ending && remove(ending)}
      >
        <Trans>
          Nothing more is sent to <code>{ending?.Url}</code>, and what still waits for it is dropped.
        </Trans>
      </Confirm>
    </>
  )
}

function eventsOf({ EventTypes }: Webhook): string {
  return EventTypes.length === webhookEventTypes.length ? t`All` : EventTypes.join(', ')
}
