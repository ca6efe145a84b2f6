import { type RejectionReason, rejectionReasons } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { rejectionWords } from '../../shared/rejection-words.ts'
import styles from './ReviewDialogs.module.css'
import type { Review } from './review.ts'
import { rejectWords } from './review-words.ts'

const reasons = () => [
  { value: '', label: t`Choose…` },
  ...rejectionReasons.map((value) => ({ value, label: rejectionWords(value) })),
]

/** Why: words for the Worker, or where a rejection needs it, a reason of the list and evidence. */
export function RejectForm({ review }: { review: Review }) {
  const open = review.openTo('reject')
  const needsReason = open.some((result) => result.NeedsReason)
  const form = useForm({
    initialValues: { reason: '' as RejectionReason | '', words: '' },
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
    review.reject({ reason: (needsReason && reason) || undefined, words: words.trim() }),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        {plural(open.length, { one: 'This assignment is not paid.', other: '# assignments are not paid.' })}{' '}
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
        <Button variant="default" onClick={review.close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" color="bad">
          {rejectWords(open.length)}
        </Button>
      </div>
    </form>
  )
}
