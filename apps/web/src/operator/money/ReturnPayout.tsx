import type { Payout } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

/** Gives the money of a payment that did not arrive back to its Worker. */
export function ReturnPayout({ payout, onClose }: { payout: Payout | undefined; onClose: () => void }) {
  return (
    <Modal
      opened={payout !== undefined}
      onClose={onClose}
      title={t`Return this pay-out`}
      centered
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {payout && <ReturnForm payout={payout} onClose={onClose} />}
    </Modal>
  )
}

function ReturnForm({ payout, onClose }: { payout: Payout; onClose: () => void }) {
  const giveBack = useAction('ReturnPayout', ['ListPayouts', 'ListPayoutFiles', 'GetPayoutTotals'])
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t`Say why: the Worker reads it` : null) },
  })
  const submit = form.onSubmit(({ reason }) =>
    giveBack.mutate(
      { PayoutId: payout.PayoutId, Reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t`Returned: the money is available to the Worker again.` })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <Trans>
          {money(payout.Amount, payout.Unit)} become available to the Worker again. Do this when the bank has sent the
          money back or will not pay it; it cannot be taken back.
        </Trans>
      </p>
      <Textarea label={t`Why`} rows={3} maxLength={500} data-autofocus {...form.getInputProps('reason')} />
      {giveBack.error && <Problem error={giveBack.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" color="bad" loading={giveBack.isPending}>
          <Trans>Return the money</Trans>
        </Button>
      </div>
    </form>
  )
}
