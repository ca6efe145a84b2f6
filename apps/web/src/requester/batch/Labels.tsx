import type { Batch } from '@kempelen/protocol'
import { NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
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
        label="Rows shown"
        className={styles.filter}
        value={status ?? ''}
        onChange={(event) => onStatus((event.currentTarget.value || undefined) as ItemStatus | undefined)}
        data={[
          { value: '', label: 'All rows' },
          ...itemStatuses.map((value) => ({ value, label: statusOf(value).word })),
        ]}
      />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={5} height={28} />}
      {pages.data && labels.length === 0 && (
        <Empty title={status ? 'No row is in this state' : 'No rows yet'}>
          {status ? 'Choose another state above.' : 'Rows are added before a batch is published.'}
        </Empty>
      )}
      {labels.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={tables.scroll} tabIndex={0} aria-label="Labels of the rows">
          <table className={`${tables.table} ${styles.table}`} aria-label="Labels">
            <thead>
              <tr>
                <th scope="col" className="end">
                  Row
                </th>
                <th scope="col">Values</th>
                <th scope="col">Label</th>
                <th scope="col">Probability</th>
                <th scope="col">Answers</th>
                <th scope="col">From</th>
                <th scope="col">State</th>
                <th scope="col" className="end">
                  Cost
                </th>
              </tr>
            </thead>
            <tbody>
              {labels.map((label) => (
                <LabelRow key={label.ItemId} label={label} unit={batch.Unit} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <More pages={pages} what="rows" />
    </div>
  )
}
