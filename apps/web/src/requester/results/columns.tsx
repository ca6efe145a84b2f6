import type { Result } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_datetime,
  tableFeatures,
} from '@tanstack/react-table'
import { duration } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import type { Column } from '../../shared/table/Table.tsx'
import styles from './ResultTable.module.css'
import type { Review } from './review.ts'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, datetime: sortFn_datetime },
})

/** A result with the decision about it that waits to be sent. */
export interface ShownResult extends Result {
  readonly waitsFor?: string
}

/** The results as they are shown; those about which nothing waits stay the same objects. */
export function shownResults(results: readonly Result[], waiting: Review['waiting']): ShownResult[] {
  return results.map((result) => {
    const waitsFor = waiting.get(result.AssignmentId)
    return waitsFor === undefined ? result : { ...result, waitsFor }
  })
}

interface ResultColumn extends Column<ShownResult> {
  readonly id: string
  /** What it is sorted by, and how. */
  readonly by: (result: Result) => unknown
  readonly sortFn: 'alphanumeric' | 'basic' | 'datetime'
}

export type ResultColumns = readonly ResultColumn[]

/** State first, or the decision that waits to be sent, then a column for each field of the answers, then who and when. */
export const columnsOf = (fields: readonly string[]): ResultColumns => [
  {
    ...{ id: 'state', name: t`State`, sortFn: 'basic', by: (result) => result.AssignmentStatus },
    cell: ({ waitsFor, AssignmentStatus }) => <StatusMark status={waitsFor ?? AssignmentStatus} />,
  },
  ...fields.map(fieldColumn),
  {
    ...{ id: 'worker', name: t`Worker`, sortFn: 'basic', by: (result) => result.WorkerId },
    cell: ({ WorkerId }) => <Id of={WorkerId} what="WorkerId" />,
  },
  {
    ...{ id: 'time', name: t`Time`, sortFn: 'basic', by: (result) => result.WorkTimeInSeconds },
    className: 'nowrap',
    cell: ({ TimeMeasured, ActiveSeconds, WorkTimeInSeconds }) =>
      duration(TimeMeasured ? ActiveSeconds : WorkTimeInSeconds),
  },
  {
    ...{ id: 'submitted', name: t`Submitted`, sortFn: 'datetime', by: (result) => result.SubmitTime },
    cell: ({ SubmitTime }) => <Moment at={SubmitTime} />,
  },
]

function fieldColumn(field: string): ResultColumn {
  return {
    ...{ id: `field ${field}`, name: field, sortFn: 'alphanumeric', by: ({ Fields }) => Fields[field] ?? '' },
    className: styles.field,
    cell: ({ Fields }) => (
      <span dir="auto" title={Fields[field] ?? ''}>
        {Fields[field]}
      </span>
    ),
  }
}

const column = createColumnHelper<typeof features, ShownResult>()

/** The columns for what sorts the rows. */
export const sortingOf = (columns: ResultColumns) =>
  columns.map(({ id, name, by, sortFn }) => column.accessor(by, { id, header: name, sortFn }))

/** The names of the fields, in the order in which they first come. */
export function fieldsOf(results: readonly Result[]): string[] {
  return [...new Set(results.flatMap((result) => Object.keys(result.Fields)))]
}
