import { type Webhook, webhookEventTypes } from '@kempelen/protocol'
import { Button, Modal, MultiSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Output, useAction } from '../../shared/api.ts'
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
    <Modal
      opened={opened}
      onClose={onClose}
      title="Add a webhook"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <WebhookForm onClose={onClose} onMade={onMade} />
    </Modal>
  )
}

function WebhookForm({ onClose, onMade }: Pick<Props, 'onClose' | 'onMade'>) {
  const create = useAction('CreateWebhook', ['ListWebhooks'])
  const form = useForm({
    initialValues: { url: '', eventTypes: [] as string[] },
    validate: { url: (value) => (URL.canParse(value) ? null : 'An address such as https://example.org/events') },
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
        label="Address"
        placeholder="https://example.org/events"
        type="url"
        data-autofocus
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label="Events"
        description="All of them, unless you choose some."
        data={[...webhookEventTypes]}
        searchable
        clearable
        {...form.getInputProps('eventTypes')}
      />
      {create.error && <Problem error={create.error} />}
      <Button type="submit" loading={create.isPending}>
        Add the webhook
      </Button>
    </form>
  )
}
