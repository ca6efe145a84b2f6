import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type Input, useAction } from '../../shared/api.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Batch.module.css'

/** More answers to each row, surer labels, or more time. */
export function Extend({ batch }: { batch: Batch }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        <Trans>Extend…</Trans>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t`Extend the batch`}
        centered
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <ExtendForm batch={batch} onDone={() => setIsOpen(false)} />
      </Modal>
    </>
  )
}

const isPlaces = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100

function ExtendForm({ batch: { BatchId, Plan, Expiration }, onDone }: { batch: Batch; onDone: () => void }) {
  const update = useAction('UpdateBatch', ['GetBatch', 'ListBatches', 'GetBatchLabels', 'GetAccountBalance'])
  const isSure = Plan.TargetProbability !== undefined
  const form = useForm({
    initialValues: {
      least: String(Plan.MinAssignments),
      most: String(Plan.MaxAssignments),
      target: isSure ? String(Plan.TargetProbability! * 100) : '',
      days: '',
    },
    validate: {
      least: (value) => (isSure && !isPlaces(value) ? t`From 1 to 100` : null),
      most: (value, { least }) =>
        isPlaces(value) && (!isSure || Number(value) >= Number(least))
          ? null
          : t`From 1 to 100, not less than the least`,
      target: (value) => (isSure && !(Number(value) >= 50 && Number(value) <= 99.9) ? t`From 50 to 99.9` : null),
      days: (value) => (value === '' || (Number(value) > 0 && Number(value) <= 365) ? null : t`Up to 365`),
    },
  })
  const submit = form.onSubmit(({ least, most, target, days }) => {
    const input: Input<'UpdateBatch'> = {
      BatchId,
      MaxAssignments: Number(most),
      MinAssignments: isSure ? Number(least) : Number(most),
      ...(isSure && { TargetProbability: Number(target) / 100 }),
      ...(days !== '' && { LifetimeInSeconds: Math.round(Number(days) * 86_400) }),
    }
    update.mutate(input, { onSuccess: onDone })
  })
  return (
    <form className={styles.extend} onSubmit={submit}>
      <p className="quiet">
        <Trans>
          Every row is looked at anew: what is not sure enough any more is asked about again. What that can cost is
          reserved now.
        </Trans>
      </p>
      {isSure && <TextInput label={t`Sure, in percent`} inputMode="decimal" {...form.getInputProps('target')} />}
      {isSure && <TextInput label={t`At least`} inputMode="numeric" {...form.getInputProps('least')} />}
      <TextInput
        label={isSure ? t`At most` : t`People a row`}
        inputMode="numeric"
        data-autofocus
        {...form.getInputProps('most')}
      />
      <TextInput
        label={t`Open for so many days from now (optional)`}
        description={
          Expiration && (
            <Trans>
              It ends <Moment at={Expiration} />.
            </Trans>
          )
        }
        inputMode="decimal"
        {...form.getInputProps('days')}
      />
      {update.error && <Problem error={update.error} />}
      <div className={styles.pay}>
        <Button variant="default" onClick={onDone}>
          <Trans>Keep it as it is</Trans>
        </Button>
        <Button type="submit" loading={update.isPending}>
          <Trans>Extend the batch</Trans>
        </Button>
      </div>
    </form>
  )
}
