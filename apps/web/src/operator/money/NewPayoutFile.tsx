import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type Output, useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

interface Props {
  readonly unit: string
  readonly debtor: Output<'GetPayoutTotals'>['Debtor']
  readonly opened: boolean
  readonly onClose: () => void
}

/** Takes all that waits in a currency into one order to the bank. */
export function NewPayoutFile({ opened, onClose, ...rest }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Make a pay-out file`}
      centered
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <FileForm onClose={onClose} {...rest} />
    </Modal>
  )
}

function FileForm({ unit, debtor, onClose }: Omit<Props, 'opened'>) {
  const make = useAction('CreatePayoutFile', ['GetPayoutTotals', 'ListPayoutFiles', 'ListPayouts'])
  const needsDebtor = unit === 'EUR'
  const form = useForm({ initialValues: { isAsBefore: debtor !== undefined, name: '', iban: '', bic: '' } })
  const { isAsBefore } = form.values
  const submit = form.onSubmit(({ name, iban, bic }) =>
    make.mutate(
      {
        Unit: unit,
        ...(needsDebtor && !isAsBefore && { Debtor: { Name: name, IBAN: iban, ...(bic && { BIC: bic }) } }),
      },
      {
        onSuccess: () => {
          notifications.show({ message: t`The file is made. Download it below and give it to the bank.` })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <Trans>Every pay-out that waits in {unit} goes into one file, at most 5,000. None can be in two files.</Trans>
      </p>
      {needsDebtor && debtor && (
        <Checkbox
          label={t`Pay from the account of the last file: ${debtor.Name}, ${debtor.Account}`}
          {...form.getInputProps('isAsBefore', { type: 'checkbox' })}
        />
      )}
      {needsDebtor && !isAsBefore && (
        <>
          <TextInput
            label={t`Holder of the account that pays`}
            maxLength={70}
            required
            {...form.getInputProps('name')}
          />
          <TextInput label={t`Its IBAN`} maxLength={45} required {...form.getInputProps('iban')} />
          <TextInput label={t`Its BIC, where the bank asks for it`} maxLength={11} {...form.getInputProps('bic')} />
        </>
      )}
      {!needsDebtor && (
        <p className="quiet">
          <Trans>SEPA pays in euro alone, so this file comes as CSV.</Trans>
        </p>
      )}
      {make.error && <Problem error={make.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={make.isPending}>
          <Trans>Make the file</Trans>
        </Button>
      </div>
    </form>
  )
}
