import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { amountProblem, readAmount } from '../../shared/amount.ts'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Earnings.module.css'
import { MyPayouts } from './MyPayouts.tsx'
import { PayoutMethodForm } from './PayoutMethodForm.tsx'

type Method = Output<'GetPayoutMethod'>

/** Where earnings go, asking for them, and what became of each request. */
export function Payout() {
  const method = useQuery(operationQuery('GetPayoutMethod', {}))
  const [isEdited, setEdited] = useState(false)
  const account = method.data?.PayoutMethod
  return (
    <section className={styles.days} aria-labelledby="payout">
      <h2 id="payout">
        <Trans>Pay out</Trans>
      </h2>
      {method.error && <Problem error={method.error} retry={() => void method.refetch()} />}
      {method.data && !account && !isEdited && (
        <p className="quiet">
          <Trans>Say which bank account your earnings go to. Then you can have them paid out whenever you like.</Trans>
        </p>
      )}
      {account && !isEdited && (
        <p>
          <Trans>
            To {account.Name}, {account.Destination}
          </Trans>
          {account.NextWeeklyTime && (
            <>
              {', '}
              <Trans>
                every week, the next time <Moment at={account.NextWeeklyTime} />
              </Trans>
            </>
          )}
        </p>
      )}
      {method.data &&
        (isEdited ? (
          <PayoutMethodForm method={account} onClose={() => setEdited(false)} />
        ) : (
          <div>
            <Button variant="default" size="sm" onClick={() => setEdited(true)}>
              {account ? t`Change the account` : t`Enter a bank account`}
            </Button>
          </div>
        ))}
      {account && method.data && !isEdited && <RequestForm method={method.data} />}
      <MyPayouts />
    </section>
  )
}

function RequestForm({ method: { AvailableBalance, MinimumPayout, Unit } }: { method: Method }) {
  const request = useAction('RequestPayout', ['GetPayoutMethod', 'ListMyPayouts', 'GetEarnings'])
  const form = useForm({
    initialValues: { amount: '' },
    validate: {
      amount: (value) => (value.trim() === '' || readAmount(value) ? null : amountProblem('12.50')),
    },
  })
  const submit = form.onSubmit(({ amount }) =>
    request.mutate(amount.trim() === '' ? {} : { Amount: readAmount(amount)! }, {
      onSuccess: ({ Payout: made }) => {
        notifications.show({ message: t`Asked for ${money(made.Amount, made.Unit)}.` })
        form.reset()
      },
    }),
  )
  return (
    <form className={styles.filters} onSubmit={submit}>
      <AmountInput
        unit={Unit}
        label={t`Amount, or all when empty`}
        description={t`${money(AvailableBalance, Unit)} available, at least ${money(MinimumPayout, Unit)} at once`}
        {...form.getInputProps('amount')}
      />
      <Button type="submit" loading={request.isPending}>
        <Trans>Ask for the pay-out</Trans>
      </Button>
      {request.error && <Problem error={request.error} />}
    </form>
  )
}
