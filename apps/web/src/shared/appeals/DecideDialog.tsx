import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Dialog } from '../dialog/Dialog.tsx'
import { money } from '../format.ts'
import { callLater } from '../later/later.tsx'
import styles from './Appeals.module.css'
import type { Choice } from './Appeals.tsx'

const words = () => ({
  Overturned: {
    title: t`Overturn this rejection`,
    verb: t`Overturn and pay`,
    says: (number: number) => plural(number, { one: 'Overturning a rejection', other: 'Overturning # rejections' }),
    done: t`Overturned: the Worker is paid.`,
  },
  Upheld: {
    title: t`Uphold this rejection`,
    verb: t`Uphold the rejection`,
    says: (number: number) => plural(number, { one: 'Upholding a rejection', other: 'Upholding # rejections' }),
    done: t`Upheld: the rejection stands.`,
  },
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
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t`Why? The Worker reads it` : null) },
  })
  const { verb, says, done } = words()[decision]
  const submit = form.onSubmit(({ reason }) => {
    callLater(
      'DecideAppeal',
      { AssignmentId: appeal.AssignmentId, Decision: decision, Reason: reason.trim() },
      {
        ...{ kind: decision, about: appeal.AssignmentId, says, done },
        touches: ['ListAppeals', 'ListContestedAssignments', 'ListWorkers', 'ListRequesters'],
      },
    )
    onClose()
  })
  const price = money(appeal.Reward, appeal.Unit)
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        {decision === 'Overturned'
          ? t`${price} of contested money go to the Worker, and the assignment counts as approved. This cannot be taken back.`
          : t`The contested money returns to the Requester, and the rejection counts in the record of the Worker. This cannot be taken back.`}
      </p>
      <Textarea label={t`Reason`} rows={4} maxLength={1024} data-autofocus {...form.getInputProps('reason')} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit">{verb}</Button>
      </div>
    </form>
  )
}
