import type { ContestedAssignment } from '@kempelen/protocol'
import { Button, Modal, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Contested.module.css'

/** Asks for the reason that will be recorded, then pays the Worker. */
export function OverturnDialog({
  assignment,
  onClose,
}: {
  assignment: ContestedAssignment | undefined
  onClose: () => void
}) {
  return (
    <Modal
      opened={assignment !== undefined}
      onClose={onClose}
      title="Overturn this rejection"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {assignment && <OverturnForm assignment={assignment} onClose={onClose} />}
    </Modal>
  )
}

function OverturnForm({ assignment, onClose }: { assignment: ContestedAssignment; onClose: () => void }) {
  const overturn = useAction('OverturnRejection', [
    'ListContestedAssignments',
    'ListAppeals',
    'ListWorkers',
    'ListRequesters',
  ])
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? 'Why? It is recorded with your decision' : null) },
  })
  const submit = form.onSubmit(({ reason }) =>
    overturn.mutate(
      { AssignmentId: assignment.AssignmentId, Reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: 'Overturned: the Worker is paid.' })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        {money(assignment.Reward, assignment.Unit)} of contested money go to the Worker, and the assignment counts as
        approved. This cannot be taken back.
      </p>
      <Textarea label="Reason" rows={4} maxLength={1024} data-autofocus {...form.getInputProps('reason')} />
      {overturn.error && <Problem error={overturn.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={overturn.isPending}>
          Overturn and pay
        </Button>
      </div>
    </form>
  )
}
