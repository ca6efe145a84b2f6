import { globSync } from 'node:fs'
import { basename } from 'node:path'
import type { Behaviour } from './behaviour.ts'

const folder = new URL('operations/', import.meta.url)

/** Every behaviour by the name of its operation, from the folder listing: `operations/<noun>/<Operation>.ts`. */
export const behaviours: ReadonlyMap<string, Behaviour> = new Map(
  await Promise.all(
    globSync('*/[A-Z]*.ts', { cwd: folder })
      .filter((file) => !file.endsWith('.test.ts'))
      .map(async (file): Promise<[string, Behaviour]> => {
        const name = basename(file, '.ts')
        const module = (await import(new URL(file, folder).href)) as Record<string, Behaviour>
        return [name, module[name]!]
      }),
  ),
)
