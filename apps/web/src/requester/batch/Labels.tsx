import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { statusOf } from '../../shared/status.ts'
import { Table } from '../../shared/table/Table.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Labels.module.css'
import { labelColumns } from './label-columns.tsx'
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
        <Table
          rows={labels}
          keyOf={({ ItemId }) => ItemId}
          columns={labelColumns(batch)}
          region={t`Labels of the rows`}
          label={t`Labels`}
          className={styles.table}
        />
      )}
      <More pages={pages} verb={t`Show more rows`} />
    </div>
  )
}
