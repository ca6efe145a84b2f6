import type { Result } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { useTable } from '@tanstack/react-table'
import { type Dispatch, type SetStateAction, useCallback, useMemo } from 'react'
import tables from '../../shared/table/table.module.css'
import { columnsOf, features, fieldsOf, shownResults, sortingOf } from './columns.tsx'
import { ResultHead } from './ResultHead.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './ResultTable.module.css'
import { useResultKeys } from './result-keys.ts'
import type { Review } from './review.ts'

type Ids = ReadonlySet<string>

interface Props {
  readonly results: readonly Result[]
  readonly activeId: string | undefined
  readonly onActive: (assignmentId: string) => void
  readonly onOpen: () => void
  readonly selectedIds: Ids
  readonly onSelected: Dispatch<SetStateAction<Ids>>
  readonly review: Review
}

/** The results as rows to walk through, on a phone as cards. */
export function ResultTable({ results, activeId, onActive, onOpen, selectedIds, onSelected, review }: Props) {
  const { columns, heads, shown } = useRows(results, review.waiting)
  const onToggle = useCallback((id: string) => onSelected((ids) => toggled(ids, id)), [onSelected])
  const openOne = useCallback(
    (id: string) => {
      onActive(id)
      onOpen()
    },
    [onActive, onOpen],
  )
  const onNone = () => onSelected(new Set())
  const ids = shown.map(({ AssignmentId }) => AssignmentId)
  const keys = useResultKeys({ ids, activeId, onActive, onOpen, onToggle, onNone, review })
  const areAllSelected = ids.length > 0 && ids.every((id) => selectedIds.has(id))
  return (
    <div className={tables.scroll}>
      <table className={`${tables.stacked} ${styles.table}`} aria-label={t`Results`}>
        <ResultHead
          heads={heads}
          selected={areAllSelected ? 'all' : selectedIds.size > 0 ? 'some' : 'none'}
          onSelectAll={() => (areAllSelected ? onNone() : onSelected(new Set(ids)))}
        />
        <tbody {...keys}>
          {shown.map((result) => (
            <ResultRow
              key={result.AssignmentId}
              {...{ result, columns, onToggle }}
              isActive={result.AssignmentId === activeId}
              isSelected={selectedIds.has(result.AssignmentId)}
              onOpen={openOne}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The results in the order that the reader has chosen, under the columns that their fields make. */
function useRows(results: readonly Result[], waiting: Review['waiting']) {
  const names = fieldsOf(results).join('\n')
  const columns = useMemo(() => columnsOf(names === '' ? [] : names.split('\n')), [names])
  const sorting = useMemo(() => sortingOf(columns), [columns])
  const data = useMemo(() => shownResults(results, waiting), [results, waiting])
  const table = useTable({ features, columns: sorting, data, getRowId: ({ AssignmentId }) => AssignmentId })
  const shown = table.getRowModel().rows.map(({ original }) => original)
  return { columns, heads: table.getHeaderGroups().flatMap(({ headers }) => headers), shown }
}

function toggled(ids: Ids, id: string): Ids {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
