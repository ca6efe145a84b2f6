import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Settings.module.css'

type Gate = Output<'GetRequesterSettings'>['RejectionGate']

/** Whether rejections by programs made for MTurk need a reason too. */
export function RejectionGate() {
  const settings = useQuery(operationQuery('GetRequesterSettings', {}))
  const update = useAction('UpdateRequesterSettings', ['GetRequesterSettings', 'ListResults'])
  const error = settings.error ?? update.error
  return (
    <section className={styles.part} aria-labelledby="gate">
      <h2 id="gate">
        <Trans>Rejections that need a reason</Trans>
      </h2>
      <p>
        <Trans>
          Answers of batches are rejected with a reason and evidence, a twentieth of them at most, and are then not
          shown. HITs that programs make can keep to the same, or to MTurk’s manner, which asks for nothing.
        </Trans>
      </p>
      {error && <Problem error={error} />}
      <SegmentedControl
        aria-labelledby="gate"
        disabled={!settings.data || update.isPending}
        value={settings.data?.RejectionGate ?? 'Batches'}
        onChange={(value) => update.mutate({ RejectionGate: value as Gate })}
        data={[
          { value: 'Batches', label: t`Those of batches` },
          { value: 'Everything', label: t`Everything` },
        ]}
      />
    </section>
  )
}
