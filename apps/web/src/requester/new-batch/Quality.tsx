import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { useCurrency } from '../../shared/account.ts'
import { operationQuery } from '../../shared/api.ts'
import type { NewBatchForm } from './form.ts'
import styles from './NewBatch.module.css'

/** What reviewers look at, and who is sent away: what most batches leave as it is. */
export function Quality({ form }: { form: NewBatchForm }) {
  const unit = useCurrency()
  const { task, projectId } = form.values
  const isOfProject = task === 'project' && projectId !== ''
  const reviewers = useQuery({
    ...operationQuery('ListProjectReviewers', { ProjectId: projectId }),
    enabled: isOfProject,
  })
  const hasReviewers = isOfProject && (reviewers.data?.WorkerIds.length ?? 0) > 0
  return (
    <details className={styles.more}>
      <summary>
        <Trans>Quality</Trans>
      </summary>
      {!hasReviewers && (
        <p className="quiet small">
          <Trans>
            Rows go to reviewers in a project that has some: name them on its page, then choose the project.
          </Trans>
        </p>
      )}
      <Checkbox
        label={t`Send rows that stay in doubt to reviewers`}
        description={t`Named on the page of the project; what they say is the label.`}
        disabled={!hasReviewers}
        checked={hasReviewers && form.values.reviewDoubtful}
        onChange={(event) => form.setFieldValue('reviewDoubtful', event.currentTarget.checked)}
      />
      <div className={styles.numbers}>
        <TextInput
          label={t`Audited, in percent`}
          description={t`Finished rows that are drawn for reviewers.`}
          inputMode="decimal"
          disabled={!hasReviewers}
          {...form.getInputProps('audit')}
        />
        <TextInput
          label={t`Least accuracy, in percent`}
          description={t`Who is surely below it on known answers gets no more work, and is paid.`}
          inputMode="decimal"
          {...form.getInputProps('leastAccuracy')}
        />
        {task === 'project' && (
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
