import type { Renamed, Row } from './rows.ts'

/** Which column each name of a task page is taken from; nothing where that is not known. */
export type Mapping = ReadonlyMap<string, string | undefined>

/** What was chosen, else the column of this name however it is spelt, else the only one that is left. */
export function mappingOf(
  asked: readonly string[],
  columns: readonly string[],
  chosen: Readonly<Record<string, string>>,
): Mapping {
  const found = new Map(asked.map((name) => [name, columnFor(name, columns, chosen[name])]))
  const missing = asked.filter((name) => found.get(name) === undefined)
  const unused = columns.filter((column) => ![...found.values()].includes(column))
  if (missing.length === 1 && unused.length === 1) found.set(missing[0]!, unused[0])
  return found
}

function columnFor(name: string, columns: readonly string[], chosen: string | undefined): string | undefined {
  if (chosen !== undefined && columns.includes(chosen)) return chosen
  return columns.find((column) => column === name) ?? columns.find((column) => plain(column) === plain(name))
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '')

/** The names that no column stands for. */
export function missingOf(mapping: Mapping): string[] {
  return [...mapping].flatMap(([name, column]) => (column === undefined ? [name] : []))
}

/** The columns that are sent under another name than their own. */
export function renamedBy(mapping: Mapping): Renamed {
  return Object.fromEntries(
    [...mapping].flatMap(([name, column]) => (column && column !== name ? [[column, name]] : [])),
  )
}

/** A row under the names that it is sent with, without the known answer. */
export function rowAsSent(row: Row, renamed: Renamed, goldColumn: string): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (name === goldColumn ? [] : [[renamed[name] ?? name, value]])),
  )
}
