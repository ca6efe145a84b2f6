import { Button, Modal, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../api.ts'
import { money } from '../format.ts'
import { Problem } from '../Problem.tsx'
import styles from './Appeals.module.css'
import type { Choice } from './Appeals.tsx'

const words = {
  Overturned: { title: 'Overturn this rejection', verb: 'Overturn and pay', done: 'Overturned: the Worker is paid.' },
  Upheld: { title: 'Uphold this rejection', verb: 'Uphold the rejection', done: 'Upheld: the rejection stands.' },
}

/** Asks for the reason that the Worker will read, then decides. */
export function DecideDialog({ choice, onClose }: { choice: Choice | undefined; onClose: () => void }) {
  return (
    <Modal
      opened={choice !== undefined}
      onClose={onClose}
      title={choice && words[choice.decision].title}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {choice && <DecideForm choice={choice} onClose={onClose} />}
    </Modal>
  )
}

function DecideForm({ choice: { appeal, decision }, onClose }: { choice: Choice; onClose: () => void }) {
  const decide = useAction('DecideAppeal', ['ListAppeals', 'ListContestedAssignments', 'ListWorkers', 'ListRequesters'])
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? 'Why? The Worker reads it' : null) },
  })
  const submit = form.onSubmit(({ reason }) =>
    decide.mutate(
      { AssignmentId: appeal.AssignmentId, Decision: decision, Reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: words[decision].done })
          onClose()
        },
      },
    ),
  )
  const price = money(appeal.Reward, appeal.Unit)
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        {decision === 'Overturned'
          ? `${price} of contested money go to the Worker, and the assignment counts as approved.`
          : `The contested money returns to the Requester, and the rejection counts in the record of the Worker.`}{' '}
        This cannot be taken back.
      </p>
      <Textarea label="Reason" rows={4} maxLength={1024} data-autofocus {...form.getInputProps('reason')} />
      {decide.error && <Problem error={decide.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={decide.isPending}>
          {words[decision].verb}
        </Button>
      </div>
    </form>
  )
}
