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
import type { Review } from './review.ts'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, datetime: sortFn_datetime },
})

const column = createColumnHelper<typeof features, Result>()

/** State first, or the decision that waits to be sent, then a column for each field of the answers, then who and when. */
export function columnsOf(fields: readonly string[], waiting: Review['waiting']) {
  return column.columns([
    column.accessor('AssignmentStatus', {
      header: t`State`,
      sortFn: 'basic',
      cell: ({ getValue, row }) => <StatusMark status={waiting.get(row.id) ?? getValue()} />,
    }),
    ...fields.map((field) =>
      column.accessor((result) => result.Fields[field] ?? '', {
        id: `field ${field}`,
        header: field,
        sortFn: 'alphanumeric',
        cell: ({ getValue }) => (
          <span dir="auto" title={getValue()}>
            {getValue()}
          </span>
        ),
      }),
    ),
    column.accessor('WorkerId', {
      header: t`Worker`,
      sortFn: 'basic',
      cell: ({ getValue }) => <Id of={getValue()} what="WorkerId" />,
    }),
    column.accessor('WorkTimeInSeconds', {
      header: t`Time`,
      sortFn: 'basic',
      cell: ({ row: { original: result } }) => (
        <span className="nowrap">
          {duration(result.TimeMeasured ? result.ActiveSeconds : result.WorkTimeInSeconds)}
        </span>
      ),
    }),
    column.accessor('SubmitTime', {
      header: t`Submitted`,
      sortFn: 'datetime',
      cell: ({ getValue }) => <Moment at={getValue()} />,
    }),
  ])
}

/** The names of the fields, in the order in which they first come. */
export function fieldsOf(results: readonly Result[]): string[] {
  return [...new Set(results.flatMap((result) => Object.keys(result.Fields)))]
}
