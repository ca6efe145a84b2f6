import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { RejectForm } from './RejectForm.tsx'
import styles from './ReviewDialogs.module.css'
import type { Review } from './review.ts'

/** What a decision asks before it is taken. */
export function ReviewDialogs({ review, unit }: { review: Review; unit: string }) {
  const closing = { onClose: review.close, centered: true, closeButtonProps: { 'aria-label': 'Close' } }
  return (
    <>
      <Modal opened={review.dialog === 'reject'} title="Reject" {...closing}>
        <RejectForm review={review} />
      </Modal>
      <Modal opened={review.dialog === 'bonus'} title="Send a bonus" {...closing}>
        <BonusForm review={review} unit={unit} />
      </Modal>
      <Confirm
        opened={review.dialog === 'overturn'}
        onClose={review.close}
        title="Approve after all?"
        verb="Approve this assignment"
        onConfirm={review.overturn}
        isPending={review.isPending}
        error={review.error}
      >
        The rejection is taken back and the Worker is paid. An approval cannot be turned into a rejection again.
      </Confirm>
    </>
  )
}

function BonusForm({ review, unit }: { review: Review; unit: string }) {
  // One token for each opening of the form: sending twice by accident pays once.
  const [token] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'))
  const form = useForm({
    initialValues: { amount: '', reason: '' },
    validate: {
      amount: (value) =>
        /^[0-9]+(\.[0-9]{1,2})?$/.test(value) && Number(value) > 0 ? null : 'An amount such as 1 or 0.25',
      reason: (value) => (value.trim() === '' ? 'A bonus needs a reason; the Worker reads it' : null),
    },
  })
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ amount, reason }) => review.sendBonus({ amount, reason: reason.trim(), token }))}
    >
      <p>Paid at once from your available balance, beside the reward. It cannot be taken back.</p>
      <TextInput
        label={`Amount in ${unit}`}
        placeholder="0.25"
        inputMode="decimal"
        data-autofocus
        {...form.getInputProps('amount')}
      />
      <Textarea label="Reason" rows={3} maxLength={4096} {...form.getInputProps('reason')} />
      {review.error && <Problem error={review.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={review.close}>
          Cancel
        </Button>
        <Button type="submit" loading={review.isPending}>
          Send the bonus
        </Button>
      </div>
    </form>
  )
}
