import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Finding, outputOf, root, tool } from './run.ts'

const CRUISER = 'dependency-cruiser/bin/dependency-cruiser.mjs'
const CONFIG = ['--config', '.dependency-cruiser.mjs']

/** dependency-cruiser: who may import whom, as .dependency-cruiser.mjs lists it. */
export function walls(): Promise<Finding> {
  return tool(CRUISER, [...CONFIG, 'packages', 'apps', 'conformance', 'e2e', 'bench', 'scripts', 'vitest.config.ts'])
}

/** A file, what it imports, and whether the walls must object. */
const plants: [file: string, imports: string, isForbidden: boolean][] = [
  ['packages/rules/src/planted-a.ts', '@kempelen/protocol', false],
  ['packages/rules/src/planted-b.ts', '@kempelen/store', true],
  ['packages/rules/src/planted-c.ts', 'node:fs', true],
  ['packages/store/src/planted.ts', '../../rules/src/index.ts', true],
  ['packages/client/src/planted.ts', '../../protocol/src/operation.ts', true],
  ['packages/protocol/src/planted.ts', '@kempelen/no-such-part', true],
  ['apps/server/src/planted.ts', '@kempelen/client', true],
  ['apps/server/src/operations/planted/A.ts', './B.ts', true],
  ['apps/server/src/operations/planted/B.ts', '@kempelen/rules', false],
  ['apps/server/src/present/planted.ts', '../operations/planted/B.ts', true],
  ['apps/web/src/planted.tsx', '@kempelen/server', true],
  ['conformance/planted.test.ts', '@kempelen/protocol', true],
]

/**
 * Plants imports in a copy of the tree and has it judged: dependency-cruiser answers "no violations" also when it could
 * not read the files or follow their imports.
 */
export async function wallsHold(): Promise<Finding> {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'kempelen-walls-')))
  try {
    await copyTree(copy)
    for (const [file, imports] of plants) await plant(join(copy, file), imports)
    const cruiser = join(copy, 'node_modules', CRUISER)
    const args = [cruiser, ...CONFIG, '--output-type', 'json', ...plants.map(([file]) => file)]
    const { output } = await outputOf(process.execPath, args, copy)
    return judge(output)
  } finally {
    await rm(copy, { recursive: true })
  }
}

function judge(output: string): Finding {
  const found = new Set(violations(output))
  const wrong = plants.filter(([file, , isForbidden]) => found.has(file) !== isForbidden)
  if (wrong.length === 0) return undefined
  return wrong.map(([file, to, no]) => `${file} → ${to} is ${no ? 'let through' : 'refused'}`).join('\n')
}

function violations(output: string): string[] {
  try {
    const { summary } = JSON.parse(output) as { summary: { violations: { from: string }[] } }
    return summary.violations.map(({ from }) => from)
  } catch {
    return []
  }
}

async function plant(file: string, imports: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `import * as planted from '${imports}'\nexport const kept = planted\n`)
}

/** The sources, with the packages of others linked and our own linked to the copy. */
async function copyTree(copy: string): Promise<void> {
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', 'packages', 'apps', 'conformance']) {
    const filter = (path: string) => !['node_modules', 'dist'].includes(basename(path))
    await cp(join(root, name), join(copy, name), { recursive: true, filter })
  }
  const scope = join(copy, 'node_modules/@kempelen')
  await mkdir(scope, { recursive: true })
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@kempelen') await symlink(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  for (const name of await readdir(join(root, 'node_modules/@kempelen'))) {
    const own = (await realpath(join(root, 'node_modules/@kempelen', name))).slice(root.length)
    await symlink(join(copy, own), join(scope, name))
  }
}
