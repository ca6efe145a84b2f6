import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { labelsFromRows } from '@kempelen/aggregation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { methodNamed, methods } from '../aggregate/methods.ts'

const program = resolve(import.meta.dirname, '../main.ts')
let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kempelen-aggregate-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

function aggregate(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'aggregate', ...args], {
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  })
  return { status, stdout, stderr }
}

function file(name: string, ...lines: string[]): string {
  const path = join(dir, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Ann and Bob are right, Carl never: eight pictures of cats and dogs. */
function pictures(name = 'labels.csv'): string {
  const rows = Array.from({ length: 8 }, (_, index) => {
    const [truth, other] = index % 2 === 0 ? ['cat', 'dog'] : ['dog', 'cat']
    return [`p${index},ann,${truth}`, `p${index},bob,${truth}`, `p${index},carl,${other}`]
  })
  return file(name, 'task,worker,label', ...rows.flat())
}

test('labels go in by the names of their columns and come out one for each task', () => {
  const { status, stdout, stderr } = aggregate([pictures(), '--method', 'dawid-skene'])
  expect([status, stderr]).toEqual([0, ''])
  const [header, first, second, ...rest] = stdout.trim().split('\n')
  expect(header).toBe('task,label,probability,votes')
  expect(first).toMatch(/^p0,cat,(0\.9\d*|1),3$/)
  expect(second).toMatch(/^p1,dog,/)
  expect(rest).toHaveLength(6)
})

test('workers, summary and report are written where they are asked for', () => {
  const [out, workers, report] = ['truth.csv', 'workers.csv', 'report.html'].map((name) => join(dir, name))
  const gold = file('gold.csv', 'task,label', 'p0,cat', 'p1,dog', 'p2,cat', 'p3,dog')
  const { status, stdout } = aggregate([
    pictures('<b>&labels.csv'),
    ...['--gold', gold, '--out', out!, '--workers', workers!, '--report', report!, '--json'],
  ])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ Method: 'auto', Labels: 24, Tasks: 8, Workers: 3, Gold: 4, Withheld: 0 })
  expect(readFileSync(out!, 'utf8')).toContain('p0,cat,1,3')
  const rows = readFileSync(workers!, 'utf8').trim().split('\n')
  expect(rows[0]).toBe('worker,labels,quality,lower,upper')
  const [, labels, quality, lower, upper] = rows.find((row) => row.startsWith('carl'))!.split(',')
  expect(labels).toBe('8')
  expect(Number(quality)).toBeLessThan(0.2)
  expect(Number(lower)).toBeLessThan(Number(quality))
  expect(Number(upper)).toBeGreaterThan(Number(quality))
  const page = readFileSync(report!, 'utf8')
  expect(page.match(/<svg /g)).toHaveLength(3)
  expect(page).toContain('&lt;b&gt;&amp;labels.csv')
  expect(page).toContain('Accuracy on known answers')
  expect(page).not.toContain('NaN')
})

test.each(Object.keys(methods))('the method %s finds what two of three say', (name) => {
  const rows = Array.from({ length: 8 }, (_, task) => {
    const [truth, other] = task % 2 === 0 ? ['cat', 'dog'] : ['dog', 'cat']
    return [truth, truth, other].map((label, worker) => ({ worker, task, label: label! }))
  })
  const { label } = methodNamed(name)(labelsFromRows(rows.flat()))
  expect([...label]).toEqual([0, 1, 0, 1, 0, 1, 0, 1])
})

test('the standard input, other names of columns and weights will do; what is unsure is withheld', () => {
  const rows = ['WorkerId;x', 'Item,WorkerId,Answer,weight', 'one,a,yes,1', 'one,b,no,1', 'two,a,yes,3', 'two,b,no,1']
  const { status, stdout } = aggregate(
    ['-', '--method', 'majority-vote', '--abstain-below', '0.7'],
    rows.slice(1).join('\n'),
  )
  expect(status).toBe(0)
  expect(stdout).toBe('task,label,probability,votes\none,,0.5,2\ntwo,yes,0.75,2\n')
})

test.each([
  ['a column that is not there', ['task,worker', 'a,b'], [], /has no column label; its columns are task, worker\./],
  ['an empty label', ['task,worker,label', 'a,b,c', 'a,c,'], [], /line 3: the label is empty\./],
  [
    'a weight that is none',
    ['task,worker,label,weight', 'a,b,c,-1'],
    [],
    /line 2: a weight is a positive number, not "-1"\./,
  ],
  ['an empty file', [''], [], /is empty; its first row must name/],
  ['no rows', ['task,worker,label'], [], /holds no labels below its first row/],
  [
    'duplicates that are refused',
    ['task,worker,label', 'a,b,c', 'a,b,d'],
    ['--duplicates', 'error'],
    /Say with --duplicates which count/,
  ],
  ['quotes that never end', ['task,worker,label', 'a,"b,c'], [], /is not a CSV file that can be read/],
  ['no probability', ['task,worker,label', 'a,b,c'], ['--abstain-below', '2'], /must be a probability from 0 to 1/],
] as const)('%s is refused with the place and the cure', (_, lines, args, message) => {
  const { status, stdout, stderr } = aggregate([file('bad.csv', ...lines), ...args])
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(message)
})

test('a file that is not there is named', () => {
  expect(aggregate(['/nowhere/labels.csv'])).toMatchObject({
    status: 1,
    stderr: 'There is no file /nowhere/labels.csv.\n',
  })
})
