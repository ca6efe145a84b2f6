import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { useCurrency } from '../../shared/account.ts'
import type { NewBatchForm } from './form.ts'
import styles from './NewBatch.module.css'

/** What reviewers look at, and who is sent away: what most batches leave as it is. */
export function Quality({ form }: { form: NewBatchForm }) {
  const unit = useCurrency()
  return (
    <details className={styles.more}>
      <summary>
        <Trans>Quality</Trans>
      </summary>
      <Checkbox
        label={t`Send rows that stay in doubt to reviewers`}
        description={t`Named on the page of the project; what they say is the label.`}
        checked={form.values.reviewDoubtful}
        onChange={(event) => form.setFieldValue('reviewDoubtful', event.currentTarget.checked)}
      />
      <div className={styles.numbers}>
        <TextInput
          label={t`Audited, in percent`}
          description={t`Finished rows that are drawn for reviewers.`}
          inputMode="decimal"
          {...form.getInputProps('audit')}
        />
        <TextInput
          label={t`Least accuracy, in percent`}
          description={t`Who is surely below it on known answers gets no more work, and is paid.`}
          inputMode="decimal"
          {...form.getInputProps('leastAccuracy')}
        />
        {form.values.task === 'project' && (
          <AmountInput
            label={t`For who is screened out (optional)`}
            description={t`Of a survey: who it does not want gets this instead of the reward.`}
            unit={unit}
            {...form.getInputProps('screenOut')}
          />
        )}
      </div>
    </details>
  )
}
