/** Files to write, a script to run when they are there, and what the person does next. */
export type Plan = { files: [path: string, content: string][]; afterwards?: string; next: string }

/** What was asked for cannot be made; the message says how to ask. */
export class Unusable extends Error {}

/** An operation is three files: its contract, its behaviour and its test. */
export function operationFiles([noun = '', name = '']: string[]): Plan {
  if (!/^[a-z]+(-[a-z]+)*$/.test(noun) || !/^([A-Z][A-Za-z]*)+$/.test(name)) {
    throw new Unusable('Say it like this: npm run new -- operation hit-type ListHITTypes')
  }
  const behaviour = `apps/server/src/operations/${noun}/${name}`
  return {
    files: [
      [`packages/protocol/src/operations/${noun}/${name}.ts`, contract(noun, name)],
      [`${behaviour}.ts`, behaviourOf(name)],
      [`${behaviour}.test.ts`, testOf(name)],
    ],
    afterwards: 'packages/protocol/scripts/list-operations.ts',
    next: 'Fill in the contract first: who may call, what goes in and out, which refusals.',
  }
}

/** A migration is the next numbered SQL file. */
export function migrationFile([name = '']: string[], existing: string[]): Plan {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    throw new Unusable('Say it like this: npm run new -- migration worker-language')
  const newest = Math.max(0, ...existing.map((file) => Number.parseInt(file, 10)).filter((number) => number > 0))
  const number = String(newest + 1).padStart(4, '0')
  return {
    files: [[`packages/store/migrations/${number}-${name}.sql`, MIGRATION]],
    next: 'Forward only, in one transaction; a released migration is never edited.',
  }
}

function contract(noun: string, name: string): string {
  return `import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const ${name} = operation({
  name: '${name}',
  noun: '${noun}',
  roles: [],
  input: structure({}),
  output: structure({}),
  errors: [],
  prose: '',
})
`
}

function behaviourOf(name: string): string {
  return `import { behaviour } from '../../behaviour.ts'

export const ${name} = behaviour('${name}', async (_context, _input) => {
  // Lock (store), decide (rules), write (store), present.
  return {}
})
`
}

function testOf(name: string): string {
  return `import { describe, test } from 'vitest'

describe('${name}', () => {
  test.todo('does what its contract says')
  test.todo('refuses with each code that its contract lists')
  test.todo('repeated, does it once')
  test.todo('run by two at once, lets one win')
})
`
}

const MIGRATION = `-- An older server can run on this schema: no
--
-- What changes, and why.

`
