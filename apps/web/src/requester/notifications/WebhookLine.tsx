import type { Webhook } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import styles from './Notifications.module.css'

/** One webhook. A test is answered at once. */
export function WebhookLine({ webhook, events, onDelete }: { webhook: Webhook; events: string; onDelete: () => void }) {
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
    <tr>
      <td>
        <code className={styles.url}>{webhook.Url}</code>
      </td>
      <td className={styles.error}>
        {events}
        {webhook.HITTypeId && (
          <span className="quiet">
            {' '}
            <Trans>of HITType {webhook.HITTypeId}</Trans>
          </span>
        )}
      </td>
      <td>
        <Moment at={webhook.CreationTime} />
      </td>
      <td className="end">
        <May call="DeleteWebhook">
          <div className={styles.buttons}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={ping}
              loading={test.isPending}
              aria-label={t`Send a Ping to ${webhook.Url}`}
            >
              <Trans>Send a Ping</Trans>
            </Button>
            <Button
              variant="subtle"
              color="bad"
              size="compact-sm"
              onClick={onDelete}
              aria-label={t`Delete the webhook ${webhook.Url}`}
            >
              <Trans>Delete</Trans>
            </Button>
          </div>
        </May>
      </td>
    </tr>
  )
}
