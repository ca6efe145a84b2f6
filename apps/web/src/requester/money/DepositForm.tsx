import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Money.module.css'

/** Play money, and it says so. */
export function DepositForm() {
  const deposit = useAction('Deposit', ['GetAccountBalance', 'ListTransfers'])
  const form = useForm({
    initialValues: { amount: '' },
    validate: {
      amount: (value) =>
        /^[0-9]+(\.[0-9]{1,2})?$/.test(value) && Number(value) > 0 ? null : t`An amount such as 100 or 12.50`,
    },
  })
  const submit = form.onSubmit(({ amount }) =>
    deposit.mutate(
      { Amount: amount },
      {
        onSuccess: () => {
          notifications.show({ message: t`${money(amount, 'USD')} of play money deposited.` })
          form.reset()
        },
      },
    ),
  )
  return (
    <section aria-labelledby="deposit" className={styles.deposit}>
      <h2 id="deposit">
        <Trans>Deposit play money</Trans>
      </h2>
      <p className="quiet">
        <Trans>
          The dollars of this marketplace are play money: nothing is charged, and nothing can be withdrawn to a bank.
        </Trans>
      </p>
      <form onSubmit={submit} className={styles.form}>
        <TextInput
          label={t`Amount in US dollars`}
          placeholder="100.00"
          inputMode="decimal"
          leftSection="$"
          {...form.getInputProps('amount')}
        />
        <Button type="submit" variant="default" loading={deposit.isPending}>
          <Trans>Deposit play money</Trans>
        </Button>
      </form>
      {deposit.error && <Problem error={deposit.error} />}
    </section>
  )
}
