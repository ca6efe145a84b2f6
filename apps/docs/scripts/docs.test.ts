import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorCodes, eventTypes, operations } from '@kempelen/protocol'
import { settings } from '@kempelen/server'
import { expect, test } from 'vitest'
import { referencePages } from './reference-pages.ts'

const docs = fileURLToPath(new URL('../', import.meta.url))
const pages = referencePages()

test('every operation has its page and stands in the list', () => {
  for (const { name, prose } of operations.values()) {
    expect(pages[`operations/${name}.md`], name).toContain(`# ${name}\n`)
    expect(pages['operations.md'], name).toContain(`[${name}](./operations/${name}.md)`)
    expect(prose.length, name).toBeGreaterThan(10)
  }
})

test('every error, setting and event has its entry', () => {
  for (const code of errorCodes) expect(pages['errors.md']).toContain(`\n## ${code} {#${code}}\n`)
  for (const { environment } of Object.values(settings)) expect(pages['settings.md']).toContain(`\n## ${environment} {`)
  for (const type of eventTypes) expect(pages['events.md']).toContain(`\`${type}\``)
})

test('settings and operations that the guide names exist', () => {
  const known = new Set<string>(Object.values(settings).map(({ environment }) => environment))
  for (const [file, text] of guide()) {
    for (const [name] of text.matchAll(/KEMPELEN_[A-Z0-9_]+/g)) expect(known.has(name), `${file}: ${name}`).toBe(true)
  }
})

test('no link of the site leads nowhere', () => {
  const texts = new Map([
    ...guide(),
    ...Object.entries(pages).map(([name, text]) => [`reference/${name}`, text] as const),
  ])
  for (const [file, text] of texts)
    for (const [, target] of text.matchAll(/\]\((\.[^)#]*\.md)(?:#[^)]*)?\)/g))
      expect(texts.has(join(dirname(file), target!)), `${file}: ${target}`).toBe(true)
})

test('every picture that the guides show is there, light and dark', () => {
  const repository = join(docs, '../..')
  const shown = [...guide(), ['README.md', readFileSync(join(repository, 'README.md'), 'utf8')] as const]
  const pictures = shown.flatMap(([, text]) => text.match(/docs\/screenshots\/[\w-]+\.webp/g) ?? [])
  expect(pictures.length).toBeGreaterThan(10)
  for (const picture of pictures)
    for (const scheme of ['light', 'dark'])
      expect(existsSync(join(repository, picture.replace(/-(light|dark)\./, `-${scheme}.`))), picture).toBe(true)
})

const syntax: Record<string, (code: string) => string | undefined> = {
  sh: (code) => complaintOf('bash', ['-n'], code),
  python: (code) => complaintOf('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], code),
  ts: (code) => {
    try {
      stripTypeScriptTypes(code)
    } catch (error) {
      return (error as Error).message
    }
  },
}

test('samples that are marked runnable are well-formed', () => {
  const samples = guide().flatMap(([file, text]) =>
    [...text.matchAll(/^```(\w+) runnable\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ file, language, code })),
  )
  expect(new Set(samples.map(({ language }) => language))).toEqual(new Set(['sh', 'python', 'ts']))
  for (const { file, language, code } of samples) expect(syntax[language!]!(code!), `${file}:\n${code}`).toBeUndefined()
})

function guide(): [file: string, text: string][] {
  return globSync('{*,aggregation/*}.md', { cwd: docs }).map((file) => [file, readFileSync(docs + file, 'utf8')])
}

/** What an interpreter says against a text, where there is such an interpreter. */
function complaintOf(program: string, args: string[], input: string): string | undefined {
  const { error, status, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  return status === 0 ? undefined : stderr
}
