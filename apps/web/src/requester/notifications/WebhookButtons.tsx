import type { Webhook } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { May } from '../../shared/May.tsx'
import styles from './Notifications.module.css'

/** What can be done with one webhook. A test is answered at once. */
export function WebhookButtons({ webhook }: { webhook: Webhook }) {
  return (
    <May call="DeleteWebhook">
      <div className={styles.buttons}>
        <Ping webhook={webhook} />
        <Delete webhook={webhook} />
      </div>
    </May>
  )
}

function Ping({ webhook }: { webhook: Webhook }) {
  const test = useAction('SendTestWebhook')
  const ping = () =>
    test.mutate(
      { WebhookId: webhook.WebhookId },
      {
        onSuccess: () => void notifications.show({ message: t`The receiver took the Ping.` }),
        onError: (error) => void notifications.show({ message: error.message, color: 'bad' }),
      },
    )
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={ping}
      loading={test.isPending}
      aria-label={t`Send a Ping to ${webhook.Url}`}
    >
      <Trans>Send a Ping</Trans>
    </Button>
  )
}

function Delete({ webhook }: { webhook: Webhook }) {
  const { WebhookId } = webhook
  return (
    <EndButton
      call="DeleteWebhook"
      input={{ WebhookId }}
      later={{
        about: WebhookId,
        says: (number) => plural(number, { one: 'Deleting a webhook', other: 'Deleting # webhooks' }),
        done: t`The webhook is deleted.`,
        touches: ['ListWebhooks', 'ListDeliveries'],
      }}
      word={t`Delete`}
      label={t`Delete the webhook ${webhook.Url}`}
      question={t`Delete this webhook?`}
      verb={t`Delete this webhook`}
    >
      <Trans>
        Nothing more is sent to <code>{webhook.Url}</code>, and what still waits for it is dropped.
      </Trans>
    </EndButton>
  )
}
