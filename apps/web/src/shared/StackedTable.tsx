import { type ComponentProps, useEffect, useRef } from 'react'
import tables from './table.module.css'

/** A table whose rows become small cards on a phone, each value beside the name of its column. */
export function StackedTable({ className = '', ...rest }: ComponentProps<'table'>) {
  const ref = useRef<HTMLTableElement>(null)
  // Rows come and go with the pages of a list, so the names are read off the head again after each change.
  useEffect(() => {
    if (ref.current) nameCells(ref.current)
  })
  return <table ref={ref} className={`${tables.table} ${tables.stacked} ${className}`} {...rest} />
}

function nameCells(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
  // A column whose name is for screen readers alone says by itself what it is.
  const names = heads.map((head) => (head.querySelector('.unseen') ? '' : (head.textContent ?? '')))
  for (const row of table.tBodies[0]?.rows ?? [])
    for (const [at, cell] of [...row.cells].entries()) cell.dataset.column = names[at] ?? ''
}
