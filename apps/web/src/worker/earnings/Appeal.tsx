import type { MyAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { exact } from '../../shared/format.ts'
import { useNow } from '../../shared/now.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Earnings.module.css'

const told = () => ({
  Open: t`You have appealed. The money waits until somebody who has no part in it has decided, and so does your record.`,
  Upheld: t`Your appeal was heard, and the rejection stands.`,
  Overturned: t`Your appeal was heard, and the rejection overturned.`,
})

/** What a Worker can do about a rejection, or what has become of an appeal. */
export function Appeal({ assignment }: { assignment: MyAssignment }) {
  const now = useNow(30)
  const [isOpen, setOpen] = useState(false)
  const { AppealState: state, ContestedUntil: until } = assignment
  if (state) return <p className={styles.appeal}>{told()[state]}</p>
  if (!until || until <= now) return null
  return (
    <div className={styles.appeal}>
      <p>
        <Trans>You can appeal until {exact(until)}. The rejection does not count in your record before that.</Trans>
      </p>
      {isOpen ? (
        <AppealForm assignment={assignment} onClose={() => setOpen(false)} />
      ) : (
        <Button variant="default" size="sm" onClick={() => setOpen(true)}>
          <Trans>Appeal…</Trans>
        </Button>
      )}
    </div>
  )
}

function AppealForm({ assignment, onClose }: { assignment: MyAssignment; onClose: () => void }) {
  const appeal = useAction('AppealRejection', ['ListMyAssignments', 'GetMyAssignment'])
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (value) => (value.trim() === '' ? t`Say why the answer is right` : null) },
  })
  return (
    <form
      className={styles.appealForm}
      onSubmit={form.onSubmit(({ text }) =>
        appeal.mutate({ AssignmentId: assignment.AssignmentId, Text: text.trim() }),
      )}
    >
      <Textarea
        label={t`Why is the rejection wrong?`}
        description={t`It is read by somebody who is not the Requester, and who is not told your name. You can appeal once.`}
        rows={4}
        maxLength={4096}
        data-autofocus
        {...form.getInputProps('text')}
      />
      {appeal.error && <Problem error={appeal.error} />}
      <div className={styles.appealButtons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={appeal.isPending}>
          <Trans>Send the appeal</Trans>
        </Button>
      </div>
    </form>
  )
}
