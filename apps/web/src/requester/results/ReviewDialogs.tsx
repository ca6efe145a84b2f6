import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { amountProblem, readAmount } from '../../shared/amount.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { money } from '../../shared/format.ts'
import { RejectForm } from './RejectForm.tsx'
import styles from './ReviewDialogs.module.css'
import type { Review } from './review.ts'

/** What a decision asks before it is taken. */
export function ReviewDialogs({ review, unit }: { review: Review; unit: string }) {
  return (
    <>
      <Dialog opened={review.dialog === 'reject'} onClose={review.close} title={t`Reject`}>
        <RejectForm review={review} />
      </Dialog>
      <Dialog opened={review.dialog === 'bonus'} onClose={review.close} title={t`Send a bonus`}>
        <BonusForm review={review} unit={unit} />
      </Dialog>
      <Confirm
        opened={review.dialog === 'overturn'}
        onClose={review.close}
        title={t`Approve after all?`}
        verb={t`Approve this assignment`}
        onConfirm={review.overturn}
      >
        <Trans>
          The rejection is taken back and the Worker is paid. An approval cannot be turned into a rejection again.
        </Trans>
      </Confirm>
    </>
  )
}

function BonusForm({ review, unit }: { review: Review; unit: string }) {
  const number = review.targets.length
  // One token for each opening of the form: sending twice by accident pays once.
  const [token] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'))
  const form = useForm({
    initialValues: { amount: '', reason: '' },
    validate: {
      amount: (value) => (Number(readAmount(value) ?? 0) > 0 ? null : amountProblem()),
      reason: (value) => (value.trim() === '' ? t`A bonus needs a reason; the Worker reads it` : null),
    },
  })
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ amount, reason }) =>
        review.sendBonus({ amount: readAmount(amount)!, reason: reason.trim(), token }),
      )}
    >
      <p>
        <Trans>Paid from your available balance, beside the reward. It cannot be taken back.</Trans>{' '}
        {number > 1 &&
          t`${number} Workers’ answers get it: ${money(String(Number(readAmount(form.values.amount) ?? 0) * number), unit)} in all.`}
      </p>
      <AmountInput
        label={t`Amount in ${unit}`}
        unit={unit}
        example="0.25"
        data-autofocus
        {...form.getInputProps('amount')}
      />
      <Textarea label={t`Reason`} rows={3} maxLength={4096} {...form.getInputProps('reason')} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={review.close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit">{plural(number, { one: 'Send the bonus', other: 'Send # bonuses' })}</Button>
      </div>
    </form>
  )
}
