import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const packageFolder = fileURLToPath(new URL('../', import.meta.url))
const dist = join(packageFolder, 'dist')
const elsewhere = mkdtempSync(join(tmpdir(), 'aggregation-'))

/** A program of somebody who installed the package: labels, a method, and threads. */
const program = `
import * as aggregation from '@kempelen/aggregation'
const { dawidSkeneParallel, labelsFromRows, majorityVote } = aggregation
const labels = labelsFromRows([{ worker: 'a', task: 1, label: 'x' }, { worker: 'b', task: 1, label: 'x' }])
const label = (await dawidSkeneParallel(labels, { threads: 2 })).label[0]
console.log(JSON.stringify({ names: Object.keys(aggregation).sort(), label, classes: majorityVote(labels).classes }))
`

beforeAll(() => {
  execFileSync(process.execPath, [join(packageFolder, 'scripts/build.ts')])
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd: elsewhere })
  const tarball = npm('pack', dist, '--silent').toString().trim()
  writeFileSync(join(elsewhere, 'package.json'), '{ "type": "module" }')
  npm('install', `./${tarball}`)
}, 120_000)

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

describe('the package as published', () => {
  it('works in an empty folder, and exports what the source does', async () => {
    writeFileSync(join(elsewhere, 'program.js'), program)
    const { names, label, classes } = JSON.parse(
      execFileSync(process.execPath, ['program.js'], { cwd: elsewhere }).toString(),
    )
    expect(names).toEqual(Object.keys(await import('./index.ts')).sort())
    expect(classes[label]).toBe('x')
  })

  it('imports nothing but its own files, none of them by the name of a source', () => {
    for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|d\.ts)$/.test(file)) continue
      for (const [, name] of readFileSync(join(dist, file), 'utf8').matchAll(
        /^(?:import|export)\b[^'\n]*from '([^']+)'/gm,
      ))
        expect(name).toMatch(/^\.{1,2}\/.*\.js$/)
    }
  })

  it('leaves tests and what only they need at home', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /test/.test(file))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'package.json', 'README.md', 'LICENSE']))
  })
})
