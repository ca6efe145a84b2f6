import type { Result } from '@kempelen/protocol'
import { msg, t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTable } from '@tanstack/react-table'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { type KeyGroup, useKeyWords } from '../../shared/keys/key-words.ts'
import tables from '../../shared/table/table.module.css'
import { columnsOf, features, fieldsOf } from './columns.tsx'
import styles from './ResultTable.module.css'
import type { Review } from './review.ts'

interface Props {
  readonly results: readonly Result[]
  readonly activeId: string | undefined
  readonly onActive: (assignmentId: string) => void
  readonly onOpen: () => void
  readonly selectedIds: ReadonlySet<string>
  readonly onSelected: (ids: ReadonlySet<string>) => void
  readonly review: Review
}

/** The results as rows. Arrows walk, the space bar selects, letters decide. */
export function ResultTable({ results, activeId, onActive, onOpen, selectedIds, onSelected, review }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  useKeyWords(resultKeys)
  const names = fieldsOf(results).join('\n')
  const { waiting } = review
  const columns = useMemo(() => columnsOf(names === '' ? [] : names.split('\n'), waiting), [names, waiting])
  const table = useTable({ features, columns, data: results as Result[], getRowId: (result) => result.AssignmentId })
  const rows = table.getRowModel().rows
  const toggle = (id: string) => {
    const next = new Set(selectedIds)
    if (!next.delete(id)) next.add(id)
    onSelected(next)
  }
  const walk = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    onActive(row.id)
    body.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = rows.findIndex((row) => row.id === activeId)
    const deeds = new Map<string, () => void>([
      ['ArrowDown', () => walk(at + 1)],
      ['ArrowUp', () => walk(at - 1)],
      ['Home', () => walk(0)],
      ['End', () => walk(rows.length - 1)],
      [' ', () => activeId && toggle(activeId)],
      ['Enter', onOpen],
      ['Escape', () => onSelected(new Set())],
      ['a', review.approve],
      ['r', () => review.open('reject')],
      ['b', () => review.open('bonus')],
      ['g', review.makeKnown],
    ])
    // The controls within a row keep their own keys, save the arrows.
    const inControl = event.target !== event.currentTarget && !(event.target as HTMLElement).dataset.id
    const deed = deeds.get(event.key)
    if (!deed || (inControl && (event.key === ' ' || event.key === 'Enter'))) return
    event.preventDefault()
    deed()
  }
  const areAllSelected = results.length > 0 && results.every((result) => selectedIds.has(result.AssignmentId))
  return (
    <div className={tables.scroll}>
      <table className={styles.table} aria-label={t`Results`}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t`Select all results shown`}
                  checked={areAllSelected}
                  indeterminate={selectedIds.size > 0 && !areAllSelected}
                  onChange={() =>
                    onSelected(areAllSelected ? new Set() : new Set(results.map((result) => result.AssignmentId)))
                  }
                />
              </th>
              {group.headers.map((header) => {
                const order = header.column.getIsSorted()
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                  >
                    <button type="button" className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                      {order === 'asc' && <IconArrowUp size={14} aria-hidden />}
                      {order === 'desc' && <IconArrowDown size={14} aria-hidden />}
                    </button>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <tr
              key={row.id}
              data-id={row.id}
              data-active={row.id === activeId || undefined}
              aria-selected={selectedIds.has(row.id)}
              tabIndex={row.id === activeId ? 0 : -1}
              onClick={() => {
                onActive(row.id)
                onOpen()
              }}
            >
              <td onClick={(event) => event.stopPropagation()} onKeyDown={undefined}>
                <Checkbox
                  size="xs"
                  tabIndex={-1}
                  aria-label={t`Select the result of ${row.original.WorkerId}`}
                  checked={selectedIds.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const resultKeys: KeyGroup = {
  of: msg`Results, once a row has the focus`,
  words: [
    { keys: ['↑', '↓'], does: msg`Walk` },
    { keys: ['Space'], does: msg`Select` },
    { keys: ['Enter'], does: msg`Open` },
    { keys: ['a'], does: msg`Approve` },
    { keys: ['r'], does: msg`Reject, with a reason` },
    { keys: ['b'], does: msg`Send a bonus` },
    { keys: ['g'], does: msg`Make the answer a known one` },
  ],
}
