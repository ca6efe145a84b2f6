import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { amountProblem, readAmount, typedAmount } from '../../shared/amount.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { money } from '../../shared/format.ts'
import type { Bonus, DeedDialog } from './deeds.ts'
import styles from './ReviewDialogs.module.css'

interface Props extends DeedDialog<Bonus> {
  readonly unit: string
}

/** Asks how much and why before a bonus is sent. */
export function BonusDialog({ opened, onClose, ...form }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Send a bonus`}>
      <BonusForm onCancel={onClose} {...form} />
    </Dialog>
  )
}

type FormProps = Pick<Props, 'results' | 'unit' | 'typed' | 'onSend'> & { readonly onCancel: () => void }

function BonusForm({ results, unit, typed, onSend, onCancel }: FormProps) {
  const number = results.length
  // One token for each opening of the form: sending twice by accident pays once.
  const [token] = useState(() => typed?.token ?? crypto.getRandomValues(new Uint32Array(4)).join('-'))
  const form = useForm({
    initialValues: { amount: typedAmount(typed?.amount ?? ''), reason: typed?.reason ?? '' },
    validate: {
      amount: (value) => (Number(readAmount(value) ?? 0) > 0 ? null : amountProblem()),
      reason: (value) => (value.trim() === '' ? t`A bonus needs a reason; the Worker reads it` : null),
    },
  })
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ amount, reason }) =>
        onSend({ amount: readAmount(amount)!, unit, reason: reason.trim(), token }),
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
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit">{plural(number, { one: 'Send the bonus', other: 'Send # bonuses' })}</Button>
      </div>
    </form>
  )
}
