import { type Webhook, webhookEventTypes } from '@kempelen/protocol'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import tables from '../../shared/table.module.css'
import { WebhookLine } from './WebhookLine.tsx'

/** The webhooks, a test for each, and the way to end one. */
export function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const [ending, setEnding] = useState<Webhook>()
  const remove = useAction('DeleteWebhook', ['ListWebhooks', 'ListDeliveries'])
  const close = () => {
    setEnding(undefined)
    remove.reset()
  }
  return (
    <>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Address</th>
              <th scope="col">Events</th>
              <th scope="col">Made</th>
              <th scope="col">
                <span className="unseen">Test or delete</span>
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
        </table>
      </div>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title="Delete this webhook?"
        verb="Delete this webhook"
        onConfirm={() => ending && remove.mutate({ WebhookId: ending.WebhookId }, { onSuccess: close })}
        isPending={remove.isPending}
        error={remove.error}
      >
        Nothing more is sent to <code>{ending?.Url}</code>, and what still waits for it is dropped.
      </Confirm>
    </>
  )
}

function eventsOf({ EventTypes }: Webhook): string {
  return EventTypes.length === webhookEventTypes.length ? 'All' : EventTypes.join(', ')
}
