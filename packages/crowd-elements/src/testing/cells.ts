import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { facts } from './facts.ts'

const elements = fileURLToPath(new URL('../elements/', import.meta.url))

/** The cells of an element in the table of facts, as the titles of tests name them. */
export function cellsOf(tag: string): string[] {
  const { attributes = [], regions = [], events = [], answer = [] } = facts[tag]!
  return [...attributes, ...regions, ...events, ...answer]
}

/** Which test binds which cell, by `TAG CELL`: the title of a test names its cells as `[TAG CELL CELL]`. */
export function boundCells(): Map<string, string> {
  const bound = new Map<string, string>()
  for (const file of globSync('**/*.test.ts', { cwd: elements }))
    for (const [title] of readFileSync(elements + file, 'utf8').matchAll(
      /(?<=\btest(?:\.\w+)?\(\s*)(['"`])[\s\S]*?\1/g,
    ))
      for (const [, tag, cells] of title.matchAll(/\[([a-z]+-[a-z0-9-]+) ([^\]]+)\]/g))
        for (const cell of cells!.split(/[,\s]+/)) bound.set(`${tag} ${cell}`, title.slice(1, -1))
  return bound
}
