// `npm run new -- operation NOUN NAME`, `migration NAME`, `element TAG` or
// `method FAMILY NAME`: the next one, made to look like the last.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { elementFiles, methodFiles, migrationFile, operationFiles, type Plan, Unusable } from './new/plan.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const kinds: Record<string, (args: string[]) => Plan> = {
  operation: (args) => operationFiles(args),
  migration: (args) => migrationFile(args, readdirSync(join(root, 'packages/store/migrations'))),
  element: elementFiles,
  method: methodFiles,
}

try {
  const [kind = '', ...args] = process.argv.slice(2)
  const planFor = kinds[kind]
  if (!planFor) throw new Unusable(`Say what to make: npm run new -- ${Object.keys(kinds).join('|')} ...`)
  write(planFor(args))
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function write({ files, afterwards, next }: Plan): void {
  const existing = files.find(([path]) => existsSync(join(root, path)))
  if (existing) throw new Unusable(`${existing[0]} exists already.`)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    console.log(`made ${path}`)
  }
  if (afterwards) execFileSync(process.execPath, [join(root, afterwards)])
  console.log(next)
}
