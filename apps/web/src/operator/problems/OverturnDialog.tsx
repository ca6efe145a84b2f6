import type { ContestedAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
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
    <Dialog opened={assignment !== undefined} onClose={onClose} title={t`Overturn this rejection`}>
      {assignment && <OverturnForm assignment={assignment} onClose={onClose} />}
    </Dialog>
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
    validate: { reason: (value) => (value.trim() === '' ? t`Why? It is recorded with your decision` : null) },
  })
  const submit = form.onSubmit(({ reason }) =>
    overturn.mutate(
      { AssignmentId: assignment.AssignmentId, Reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t`Overturned: the Worker is paid.` })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <Trans>
          {money(assignment.Reward, assignment.Unit)} of contested money go to the Worker, and the assignment counts as
          approved. This cannot be taken back.
        </Trans>
      </p>
      <Textarea label={t`Reason`} rows={4} maxLength={1024} data-autofocus {...form.getInputProps('reason')} />
      {overturn.error && <Problem error={overturn.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={overturn.isPending}>
          <Trans>Overturn and pay</Trans>
        </Button>
      </div>
    </form>
  )
}
