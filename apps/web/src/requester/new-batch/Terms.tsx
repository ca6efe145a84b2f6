import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import type { NewBatchForm } from './form.ts'
import styles from './NewBatch.module.css'

/** For how long, and who is left out: what most batches leave as it is. */
export function Terms({ form }: { form: NewBatchForm }) {
  const number = { inputMode: 'decimal' as const }
  return (
    <details className={styles.more}>
      <summary>
        <Trans>Times, and Workers of earlier batches</Trans>
      </summary>
      <div className={styles.numbers}>
        <TextInput label={t`Days it is open`} {...number} {...form.getInputProps('lifetimeDays')} />
        <TextInput label={t`Minutes for a task`} {...number} {...form.getInputProps('minutesAllotted')} />
        <TextInput label={t`Days until paid by itself`} {...number} {...form.getInputProps('autoApprovalDays')} />
      </div>
      <Earlier form={form} />
    </details>
  )
}

function Earlier({ form }: { form: NewBatchForm }) {
  const batches = useQuery(operationQuery('ListBatches', { MaxResults: 25 }))
  const published = batches.data?.Batches.filter(({ HITTypeId }) => HITTypeId) ?? []
  if (published.length === 0) return null
  return (
    <Checkbox.Group
      label={t`Not for who took part in`}
      value={[...form.values.notInBatches]}
      onChange={(ids) => form.setFieldValue('notInBatches', ids)}
    >
      <div className={styles.checks}>
        {published.map(({ BatchId, Name }) => (
          <Checkbox key={BatchId} value={BatchId} label={Name} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
