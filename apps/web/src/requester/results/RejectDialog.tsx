import { type RejectionReason, rejectionReasons } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { rejectionWords } from '../../shared/rejection-words.ts'
import type { DeedDialog, Said } from './deeds.ts'
import styles from './ReviewDialogs.module.css'
import { rejectWords } from './review-words.ts'

const reasons = () => [
  { value: '', label: t`Choose…` },
  ...rejectionReasons.map((value) => ({ value, label: rejectionWords(value) })),
]

/** Asks why before results are rejected. */
export function RejectDialog({ opened, onClose, ...form }: DeedDialog<Said>) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Reject`}>
      <RejectForm onCancel={onClose} {...form} />
    </Dialog>
  )
}

type FormProps = Pick<DeedDialog<Said>, 'results' | 'typed' | 'onSend'> & { readonly onCancel: () => void }

/** Why: words for the Worker, or where a rejection needs it, a reason of the list and evidence. */
function RejectForm({ results, typed, onSend, onCancel }: FormProps) {
  const needsReason = results.some((result) => result.NeedsReason)
  const form = useForm({
    initialValues: { reason: (typed?.reason ?? '') as RejectionReason | '', words: typed?.words ?? '' },
    validate: {
      reason: (value) => (needsReason && !value ? t`Choose what is wrong with it` : null),
      words: (value) =>
        needsReason && value.trim().length < 10
          ? t`Evidence of at least ten characters; the Worker reads it`
          : value.trim() === ''
            ? t`A rejection needs a reason; the Worker reads it`
            : null,
    },
  })
  const submit = form.onSubmit(({ reason, words }) =>
    onSend({ reason: (needsReason && reason) || undefined, words: words.trim() }),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        {plural(results.length, { one: 'This assignment is not paid.', other: '# assignments are not paid.' })}{' '}
        <Trans>The money waits as contested while the rejection can still be overturned, then it returns to you.</Trans>{' '}
        {needsReason && t`What is not paid for is not shown any more, and a twentieth of the answers can be rejected.`}
      </p>
      {needsReason && (
        <NativeSelect label={t`Reason`} data={reasons()} data-autofocus {...form.getInputProps('reason')} />
      )}
      <Textarea
        label={needsReason ? t`Evidence` : t`Reason`}
        description={
          needsReason
            ? t`What shows it: the Worker reads it, and so does whoever decides an appeal.`
            : t`The Worker reads it: say what was asked and what was missing.`
        }
        data-autofocus={!needsReason}
        autosize={false}
        rows={4}
        maxLength={needsReason ? 4096 : 1024}
        {...form.getInputProps('words')}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" color="bad">
          {rejectWords(results.length)}
        </Button>
      </div>
    </form>
  )
}
