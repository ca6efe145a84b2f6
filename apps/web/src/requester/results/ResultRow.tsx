import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { Cell } from '../../shared/table/Table.tsx'
import type { ResultColumns, ShownResult } from './columns.tsx'
import styles from './ResultTable.module.css'

interface Props {
  readonly result: ShownResult
  readonly columns: ResultColumns
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly onToggle: (assignmentId: string) => void
  readonly onOpen: (assignmentId: string) => void
}

/** One result. It is drawn again only when something about it changes, so that walking through many stays quick. */
export const ResultRow = memo(function ResultRow({ result, columns, isActive, isSelected, onToggle, onOpen }: Props) {
  const { AssignmentId: id } = result
  return (
    <tr
      data-id={id}
      data-active={isActive || undefined}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onClick={() => onOpen(id)}
    >
      <td className={styles.pick} data-column="" onClick={(event) => event.stopPropagation()} onKeyDown={undefined}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t`Select the result of ${result.WorkerId}`}
          checked={isSelected}
          onChange={() => onToggle(id)}
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={result} />
      ))}
    </tr>
  )
})
