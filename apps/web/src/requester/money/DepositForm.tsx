import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { useCurrency } from '../../shared/account.ts'
import { amountProblem, readAmount } from '../../shared/amount.ts'
import { useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Money.module.css'

/** Play money, and it says so. */
export function DepositForm() {
  const deposit = useAction('Deposit', ['GetAccountBalance', 'ListTransfers'])
  const unit = useCurrency()
  const form = useForm({
    initialValues: { amount: '' },
    validate: {
      amount: (value) => (Number(readAmount(value) ?? 0) > 0 ? null : amountProblem('12.50')),
    },
  })
  const submit = form.onSubmit((values) => {
    const Amount = readAmount(values.amount)!
    deposit.mutate(
      { Amount },
      {
        onSuccess: () => {
          notifications.show({ message: t`${money(Amount, unit)} of play money deposited.` })
          form.reset()
        },
      },
    )
  })
  return (
    <section aria-labelledby="deposit" className={styles.deposit}>
      <h2 id="deposit">
        <Trans>Deposit play money</Trans>
      </h2>
      <p className="quiet">
        <Trans>
          The money of this marketplace is play money: nothing is charged, and nothing can be withdrawn to a bank.
        </Trans>
      </p>
      <form onSubmit={submit} className={styles.form}>
        <AmountInput label={t`Amount in ${unit}`} unit={unit} example="100.00" {...form.getInputProps('amount')} />
        <Button type="submit" variant="default" loading={deposit.isPending}>
          <Trans>Deposit play money</Trans>
        </Button>
      </form>
      {deposit.error && <Problem error={deposit.error} />}
    </section>
  )
}
