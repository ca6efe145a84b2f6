import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { suspensionReasons, suspensionWords } from '../../shared/suspension-words.ts'
import styles from '../Operator.module.css'

interface Props {
  readonly id: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks for the reason, for what the person is told, and for how long. */
export function Suspend({ opened, onClose, id }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={t`Suspend`} centered closeButtonProps={{ 'aria-label': t`Close` }}>
      <SuspendForm id={id} onClose={onClose} />
    </Modal>
  )
}

function SuspendForm({ id, onClose }: Pick<Props, 'id' | 'onClose'>) {
  const suspend = useAction('SuspendPerson', ['GetPerson', 'ListDecisions', 'ListPeople', 'ListSuspensions'])
  const form = useForm({
    initialValues: { reason: suspensionReasons[0]!, notice: '', until: '' },
    validate: { notice: (value) => (value.trim() === '' ? t`Say what happened: they read it` : null) },
  })
  const submit = form.onSubmit(({ reason, notice, until }) =>
    suspend.mutate(
      { Id: id, Reason: reason, Notice: notice.trim(), ...(until && { Until: new Date(`${until}T00:00:00`) }) },
      {
        onSuccess: () => {
          notifications.show({ message: t`Suspended, and told why.` })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <Trans>
          They can no longer work or post. What they hold goes back, what they handed in is reviewed and paid, and what
          they have earned can be paid out. They read why, and can appeal. A Requester that nobody else owns stands
          still with them; one with another Owner goes on.
        </Trans>
      </p>
      <NativeSelect
        label={t`Reason`}
        data={suspensionReasons.map((value) => ({ value, label: suspensionWords(value) }))}
        {...form.getInputProps('reason')}
      />
      <Textarea label={t`What they are told`} rows={4} maxLength={2000} {...form.getInputProps('notice')} />
      <TextInput type="date" label={t`Until (open when empty)`} {...form.getInputProps('until')} />
      {suspend.error && <Problem error={suspend.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" color="bad" loading={suspend.isPending}>
          <Trans>Suspend and tell them</Trans>
        </Button>
      </div>
    </form>
  )
}
