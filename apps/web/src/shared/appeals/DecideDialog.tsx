import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../api.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { money } from '../format.ts'
import { Problem } from '../Problem.tsx'
import styles from './Appeals.module.css'
import type { Choice } from './Appeals.tsx'

const words = () => ({
  Overturned: {
    title: t`Overturn this rejection`,
    verb: t`Overturn and pay`,
    done: t`Overturned: the Worker is paid.`,
  },
  Upheld: { title: t`Uphold this rejection`, verb: t`Uphold the rejection`, done: t`Upheld: the rejection stands.` },
})

/** Asks for the reason that the Worker will read, then decides. */
export function DecideDialog({ choice, onClose }: { choice: Choice | undefined; onClose: () => void }) {
  return (
    <Dialog opened={choice !== undefined} onClose={onClose} title={choice && words()[choice.decision].title}>
      {choice && <DecideForm choice={choice} onClose={onClose} />}
    </Dialog>
  )
}

function DecideForm({ choice: { appeal, decision }, onClose }: { choice: Choice; onClose: () => void }) {
  const decide = useAction('DecideAppeal', ['ListAppeals', 'ListContestedAssignments', 'ListWorkers', 'ListRequesters'])
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t`Why? The Worker reads it` : null) },
  })
  const submit = form.onSubmit(({ reason }) =>
    decide.mutate(
      { AssignmentId: appeal.AssignmentId, Decision: decision, Reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: words()[decision].done })
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
          ? t`${price} of contested money go to the Worker, and the assignment counts as approved. This cannot be taken back.`
          : t`The contested money returns to the Requester, and the rejection counts in the record of the Worker. This cannot be taken back.`}
      </p>
      <Textarea label={t`Reason`} rows={4} maxLength={1024} data-autofocus {...form.getInputProps('reason')} />
      {decide.error && <Problem error={decide.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={decide.isPending}>
          {words()[decision].verb}
        </Button>
      </div>
    </form>
  )
}
