import { type Webhook, webhookEventTypes } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Output, useAction } from '../../shared/api.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Notifications.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onMade: (made: Output<'CreateWebhook'>) => void
}

/** Asks for the address, and for the events where not all are wanted. */
export function WebhookDialog({ opened, onClose, onMade }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Add a webhook`}>
      <WebhookForm onClose={onClose} onMade={onMade} />
    </Dialog>
  )
}

function WebhookForm({ onClose, onMade }: Pick<Props, 'onClose' | 'onMade'>) {
  const create = useAction('CreateWebhook', ['ListWebhooks'])
  const form = useForm({
    initialValues: { url: '', eventTypes: [] as string[] },
    validate: { url: (value) => (URL.canParse(value) ? null : t`An address such as https://example.org/events`) },
  })
  const submit = form.onSubmit(({ url, eventTypes }) => {
    const chosen = eventTypes.length > 0 && { EventTypes: eventTypes as Webhook['EventTypes'] }
    create.mutate(
      { Url: url, ...chosen },
      {
        onSuccess: (made) => {
          onMade(made)
          onClose()
        },
      },
    )
  })
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        label={t`Address`}
        placeholder="https://example.org/events"
        type="url"
        data-autofocus
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label={t`Events`}
        description={t`All of them, unless you choose some.`}
        data={[...webhookEventTypes]}
        searchable
        clearable
        {...form.getInputProps('eventTypes')}
      />
      {create.error && <Problem error={create.error} />}
      <Button type="submit" loading={create.isPending}>
        <Trans>Add the webhook</Trans>
      </Button>
    </form>
  )
}
