import { glob, readFile } from 'node:fs/promises'
import { type Finding, root } from './run.ts'

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g
const BEGINNING = /^.\s*(?:select|insert into|update|delete from|with|SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s/
const CONTINUATION = /\s(?:from|set|values|where|as|FROM|SET|VALUES|WHERE|AS)[\s(]/

/** The SQL in a file's string literals: those that begin like a statement and go on like one. */
export function findSql(source: string): string[] {
  const strings = source.match(STRING) ?? []
  return strings.filter((text) => BEGINNING.test(text) && CONTINUATION.test(text))
}

/** Only the store speaks SQL; bench measures statements against pgbench and tests look behind the doors, so both have some. */
export async function sqlStaysInStore(): Promise<Finding> {
  const findings: string[] = []
  const files = glob('{apps,packages,conformance,e2e,scripts}/**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|dist|generated)$|^packages\/store$|\.test\.ts$/.test(name),
  })
  for await (const file of files) {
    for (const text of findSql(await readFile(root + file, 'utf8'))) findings.push(`${file}: ${text.slice(0, 100)}`)
  }
  return findings.length > 0 ? `${findings.join('\n')}\nMove it into packages/store.` : undefined
}
