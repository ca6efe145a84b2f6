import { readFileSync } from 'node:fs'

/** The rows of a table without its heading, with quoted cells as RFC 4180 has them. */
export function cellsOf(file: string): string[][] {
  const cells = /(?:^|(,)|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g
  const rows: string[][] = []
  for (const [, comma, quoted, bare] of readFileSync(file, 'utf8').trim().matchAll(cells)) {
    if (comma === undefined) rows.push([])
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
  }
  return rows.slice(1)
}
