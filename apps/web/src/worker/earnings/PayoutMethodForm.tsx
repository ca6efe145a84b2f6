import type { PayoutMethod } from '@kempelen/protocol'
import { isIban, plainIban } from '@kempelen/rules'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Earnings.module.css'

/** The account is typed anew each time: it is not told again. */
export function PayoutMethodForm({ method, onClose }: { method: PayoutMethod | undefined; onClose: () => void }) {
  const put = useAction('PutPayoutMethod', ['GetPayoutMethod'])
  const form = useForm({
    initialValues: { name: method?.Name ?? '', iban: '', bic: method?.BIC ?? '', weekly: method?.Weekly ?? false },
    validate: {
      name: (value) => (value.trim() === '' ? t`The holder of the account, as the bank knows them` : null),
      iban: (value) => (isIban(plainIban(value)) ? null : t`This IBAN cannot be right: compare its digits`),
    },
  })
  const submit = form.onSubmit(({ name, iban, bic, weekly }) =>
    put.mutate(
      {
        ...{ Name: name.trim(), IBAN: iban, Country: plainIban(iban).slice(0, 2), Weekly: weekly },
        ...(bic.trim() && { BIC: bic.trim() }),
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <form className={styles.appealForm} onSubmit={submit} style={{ maxWidth: '32rem' }}>
      <TextInput label={t`Holder of the account`} maxLength={70} autoComplete="name" {...form.getInputProps('name')} />
      <TextInput
        label="IBAN"
        description={t`It is kept sealed; these pages show its last four digits.`}
        maxLength={45}
        autoComplete="off"
        {...form.getInputProps('iban')}
      />
      <TextInput label={t`BIC, outside Europe`} maxLength={11} {...form.getInputProps('bic')} />
      <Checkbox
        label={t`Pay out all that is available every week`}
        {...form.getInputProps('weekly', { type: 'checkbox' })}
      />
      {put.error && <Problem error={put.error} />}
      <div className={styles.appealButtons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={put.isPending}>
          <Trans>Keep the account</Trans>
        </Button>
      </div>
    </form>
  )
}
