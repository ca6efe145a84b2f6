import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header } from '@tanstack/react-table'
import type { features, ShownResult } from './columns.tsx'
import styles from './ResultTable.module.css'

type SortHead = Header<typeof features, ShownResult>

interface Props {
  readonly heads: readonly SortHead[]
  readonly selected: 'all' | 'some' | 'none'
  readonly onSelectAll: () => void
}

/** Selects all, and sorts by a column. */
export function ResultHead({ heads, selected, onSelectAll }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.pick}>
          <Checkbox
            size="xs"
            aria-label={t`Select all results shown`}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={onSelectAll}
          />
        </th>
        {heads.map((head) => (
          <Sort key={head.id} head={head} />
        ))}
      </tr>
    </thead>
  )
}

const orders = { asc: 'ascending', desc: 'descending' } as const

function Sort({ head: { column } }: { head: SortHead }) {
  const order = column.getIsSorted()
  return (
    <th scope="col" aria-sort={order ? orders[order] : undefined}>
      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
        {column.columnDef.header as string}
        {order === 'asc' && <IconArrowUp size={14} aria-hidden />}
        {order === 'desc' && <IconArrowDown size={14} aria-hidden />}
      </button>
    </th>
  )
}
