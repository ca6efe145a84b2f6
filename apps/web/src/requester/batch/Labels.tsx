import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import { statusOf } from '../../shared/status.ts'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import { LabelRow } from './LabelRow.tsx'
import styles from './Labels.module.css'
import { type ItemStatus, itemStatuses } from './search.ts'

interface Props {
  readonly batch: Batch
  readonly status: ItemStatus | undefined
  readonly onStatus: (status: ItemStatus | undefined) => void
}

/** What is believed of each row, and on whose word. */
export function Labels({ batch, status, onStatus }: Props) {
  const pages = usePages('GetBatchLabels', {
    BatchId: batch.BatchId,
    MaxResults: 50,
    ...(status && { ItemStatuses: [status] }),
  })
  const { refetch } = pages
  const moves = `${batch.Answers} ${batch.Items.Finished} ${batch.Items.Total}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what moved is why to look again.
  useEffect(() => void refetch(), [refetch, moves])
  const labels = pages.data?.pages.flatMap((page) => page.Labels) ?? []
  return (
    <div className={styles.labels}>
      <NativeSelect
        label={t`Rows shown`}
        className={styles.filter}
        value={status ?? ''}
        onChange={(event) => onStatus((event.currentTarget.value || undefined) as ItemStatus | undefined)}
        data={[
          { value: '', label: t`All rows` },
          ...itemStatuses.map((value) => ({ value, label: statusOf(value).word })),
        ]}
      />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={5} height={28} />}
      {pages.data && labels.length === 0 && (
        <Empty title={status ? t`No row is in this state` : t`No rows yet`}>
          {status ? t`Choose another state above.` : t`Rows are added before a batch is published.`}
        </Empty>
      )}
      {labels.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={tables.scroll} tabIndex={0} aria-label={t`Labels of the rows`}>
          <StackedTable className={styles.table} aria-label={t`Labels`}>
            <thead>
              <tr>
                <th scope="col" className="end">
                  <Trans>Row</Trans>
                </th>
                <th scope="col">
                  <Trans>Values</Trans>
                </th>
                <th scope="col">
                  <Trans>Label</Trans>
                </th>
                <th scope="col">
                  <Trans>Probability</Trans>
                </th>
                <th scope="col">
                  <Trans>Answers</Trans>
                </th>
                <th scope="col">
                  <Trans>From</Trans>
                </th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Cost</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {labels.map((label) => (
                <LabelRow key={label.ItemId} label={label} batch={batch} />
              ))}
            </tbody>
          </StackedTable>
        </section>
      )}
      <More pages={pages} verb={t`Show more rows`} />
    </div>
  )
}
