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

/** A crowd element is a component, its styles, a page whose first example is tested, and a test. */
export function elementFiles([tag = '']: string[]): Plan {
  if (!/^crowd(-[a-z0-9]+)+$/.test(tag)) throw new Unusable('Say it like this: npm run new -- element crowd-thing')
  const name = tag.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase())
  const path = `packages/crowd-elements/src/elements/${tag}/${tag}`
  return {
    files: [
      [`${path}.ts`, elementOf(tag, name)],
      [
        `${path}.styles.ts`,
        "import { css } from 'lit'\n\nexport const styles = css`\n  :host {\n    display: block;\n  }\n`\n",
      ],
      [`${path}.md`, elementPageOf(tag)],
      [`${path}.test.ts`, elementTestOf(tag)],
    ],
    next: 'Write its facts in src/testing/facts.ts, define it in src/groups/, and name it in src/core/groups.ts and in task-content/src/crowd-elements.ts.',
  }
}

/** A method of aggregation is a function, its test and its page. */
export function methodFiles([family = '', name = '']: string[]): Plan {
  if (!/^[a-z]+$/.test(family) || !/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    throw new Unusable('Say it like this: npm run new -- method categorical majority-vote')
  const called = name.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase())
  const path = `packages/aggregation/src/${family}/${name}`
  return {
    files: [
      [`${path}.ts`, methodOf(called)],
      [`${path}.test.ts`, methodTestOf(called)],
      [`apps/docs/aggregation/${name}.md`, methodPageOf(called)],
    ],
    next: `Export it from packages/aggregation/src/${family}/index.ts; its page says model, update, cost, when to use it, and the paper.`,
  }
}

function methodOf(called: string): string {
  return `import type { Labels } from '../labels.ts'

/**
 * What it assumes and estimates; the paper.
 *
 * @param labels n labels on N tasks.
 * @returns what, in which shape. O(n).
 */
export function ${called}(_labels: Labels): void {}
`
}

function methodTestOf(called: string): string {
  return `import { test } from 'vitest'

test.todo('${called} gives what was computed by hand')
`
}

function methodPageOf(called: string): string {
  return `# ${called}

## Model

## Update

## Cost

## When to use it

## Paper
`
}

function elementOf(tag: string, name: string): string {
  return `import { html } from 'lit'
import { type Answer, CrowdField } from '../../core/index.ts'
import { styles } from './${tag}.styles.ts'

/** What it is for. */
export class ${name} extends CrowdField {
  static override styles = [CrowdField.styles, styles]

  override answer(): Answer {
    return {}
  }

  override get draft(): unknown {
    return undefined
  }

  override set draft(_kept: unknown) {}

  override reset(): void {}

  protected override render() {
    return html\`\`
  }
}
`
}

function elementPageOf(tag: string): string {
  return `# ${tag}

What it is for.

\`\`\`html
<crowd-form>
  <${tag} name="answer"></${tag}>
</crowd-form>
\`\`\`

| attribute | |
|---|---|
| \`name\` | the key of the answer |

**Answer.**
`
}

function elementTestOf(tag: string): string {
  return `import { testExample } from '../../testing/page.ts'

testExample('${tag}')
`
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
