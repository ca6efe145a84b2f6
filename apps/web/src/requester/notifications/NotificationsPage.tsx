import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Output, operationQuery } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Deliveries } from './Deliveries.tsx'
import styles from './Notifications.module.css'
import { Secret } from './Secret.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'
import { WebhookTable } from './WebhookTable.tsx'

/** Where events go, what is still on its way, and what could not be delivered. */
export function NotificationsPage() {
  const webhooks = useQuery(operationQuery('ListWebhooks', {}))
  const [isAsking, setAsking] = useState(false)
  const [made, setMade] = useState<Output<'CreateWebhook'>>()
  return (
    <Page
      width="wide"
      title={t`Notifications`}
      lead={t`Programs hear of your HITs as things happen, without asking again and again.`}
      aside={
        <May call="CreateWebhook">
          <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={() => setAsking(true)}>
            <Trans>Add a webhook</Trans>
          </Button>
        </May>
      }
    >
      {made && <Secret value={made.Secret} />}
      <section aria-labelledby="webhooks">
        <h2 id="webhooks" className={styles.heading}>
          <Trans>Webhooks</Trans>
        </h2>
        {webhooks.error && <Problem error={webhooks.error} retry={() => void webhooks.refetch()} />}
        {webhooks.isPending && <Waiting rows={2} />}
        {webhooks.data?.Webhooks.length === 0 && (
          <Empty title={t`No webhook yet`}>
            <Trans>
              A webhook is an https address of yours that gets each event as a signed request. Add one with the button
              above.
            </Trans>
          </Empty>
        )}
        {webhooks.data && webhooks.data.Webhooks.length > 0 && <WebhookTable webhooks={webhooks.data.Webhooks} />}
        <p className={styles.aside}>
          <Trans>
            Queues and topics (SQS, SNS) and e-mail are set for each HITType by programs, with{' '}
            <Link to="/docs/api/$operation" params={{ operation: 'UpdateNotificationSettings' }}>
              UpdateNotificationSettings
            </Link>
            .
          </Trans>
        </p>
      </section>
      <Deliveries state="Dead" />
      <Deliveries state="Pending" />
      <WebhookDialog opened={isAsking} onClose={() => setAsking(false)} onMade={setMade} />
    </Page>
  )
}
