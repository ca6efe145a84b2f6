import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { callRest, type Marketplace, startMarketplace } from '@kempelen/conformance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUpWorker } from '../src/a-visitor.ts'

const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')
const moods = ['Positive', 'Neutral', 'Negative']
let folder: string
let items: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kempelen-run-'))
  items = file('items.csv', 'text,truth', ...Array.from({ length: 9 }, (_, row) => `"${moods[row % 3]}, row ${row}",`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return join(folder, name)
}

interface Run {
  readonly process: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<number | null>
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [program, 'run', ...args], {
    env: { ...process.env, DATABASE_URL: '', KEMPELEN_TOKEN: '' },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
  return { process: child, printed: () => printed, ended: once(child, 'close').then(([code]) => code) }
}

/** Waits until a run has published its batch. */
async function published(name: string, { process: child, printed }: Run): Promise<Record<string, string>> {
  const path = join(folder, name)
  while (!existsSync(path)) {
    if (child.exitCode !== null) throw new Error(`It ended before anything was published:\n${printed()}`)
    await sleep(50)
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** What is read of replies here. */
interface Reply {
  TaskURL: string
  Assignment: { AssignmentId: string }
  Project: object
  Batch: { HITGroupId?: string; Items: { Waiting: number } }
}
type Call = (operation: string, input?: object) => Promise<Reply>

/** Answers by what the text says, until the batch has nothing more for this Worker. */
async function work(call: Call, hitGroupId: string): Promise<number> {
  for (let done = 0; ; done++) {
    const accepted = await call('AcceptAssignment', { HITGroupId: hitGroupId }).catch(() => undefined)
    if (!accepted) return done
    const page = await (await fetch(accepted.TaskURL)).text()
    const label = /<p>(Positive|Neutral|Negative), row/.exec(page)![1]
    const answer = JSON.stringify([{ sentiment: { label } }])
    await call('SubmitAssignment', {
      AssignmentId: accepted.Assignment.AssignmentId,
      Fields: { taskAnswers: answer },
    })
  }
}

async function groupOf(url: string, token: string, BatchId: string): Promise<string> {
  for (;;) {
    const { Batch } = await callRest<Reply>(url, token, 'GetBatch', { BatchId })
    if (Batch.HITGroupId && Batch.Items.Waiting === 0) return Batch.HITGroupId
    await sleep(100)
  }
}

const labelsIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('on a marketplace that is there', () => {
  let market: Marketplace
  beforeAll(async () => {
    market = await startMarketplace()
  })
  afterAll(() => market.stop())
  const callAs =
    (token: string): Call =>
    (operation, input = {}) =>
      callRest(market.url, token, operation, input)

  test('rows become labels, at the reward that the wage floor asks for', async () => {
    const out = join(folder, 'labels.jsonl')
    const ready = join(folder, 'ready.json')
    const running = run(
      ...[items, '--template', 'sentiment', '--target', '0.9', '--max', '4', '--out', out, '--json'],
      ...['--url', market.url, '--token', market.requester.Token, '--ready-file', ready],
    )
    const { BatchId } = await published('ready.json', running)
    const group = await groupOf(market.url, market.requester.Token, BatchId!)
    for (const { Token } of market.workers) await work(callAs(Token), group)
    expect(await running.ended).toBe(0)
    const events = running
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
    const last = events.at(-1)
    expect(last).toMatchObject({
      Event: 'Finished',
      BatchId,
      Out: out,
      Batch: { Reward: '0.02', RewardPerHour: '9.00' },
    })
    expect(events.some(({ Event }) => Event === 'Progress')).toBe(true)
    const labels = labelsIn(out)
    expect(labels.map(({ Label }) => Label)).toEqual(Array.from({ length: 9 }, (_, row) => moods[row % 3]))
    expect(last.Batch.Answers).toBe(labels.reduce((sum, { Votes }) => sum + Votes.length, 0))
    const { Project } = await callAs(market.requester.Token)('GetProject', { ProjectId: last.Batch.ProjectId })
    expect(Project).toMatchObject({
      ...{ AnswerField: 'sentiment.label', AnswerKind: 'Categorical', Classes: moods },
      Guidelines: expect.stringContaining('Read the whole text before you choose.'),
    })
  })

  test('Ctrl+C leaves the batch running, and it is resumed as a table', async () => {
    const first = run(
      ...[items, '--template', 'sentiment', '--min', '1', '--max', '1', '--ready-file', join(folder, 'again.json')],
      ...['--url', market.url, '--token', market.requester.Token, '--out', join(folder, 'x.csv')],
    )
    const { BatchId } = await published('again.json', first)
    first.process.kill('SIGINT')
    expect(await first.ended).toBe(130)
    expect(first.printed()).toContain(`kempelen run --resume ${BatchId} --url ${market.url}`)
    expect(first.printed()).toMatch(/\$0\.02 for about 8 s: \$9\.00 an hour \(the floor is \$8\.00\)/)
    const second = run(
      ...['--resume', BatchId!, '--out', join(folder, 'x.csv')],
      ...['--url', market.url, '--token', market.requester.Token],
    )
    await work(callAs(market.workers[0]!.Token), await groupOf(market.url, market.requester.Token, BatchId!))
    expect(await second.ended).toBe(0)
    expect(second.printed()).toMatch(/Labels +9 of 9, \d+\.\d % expected to be right/)
    expect(readFileSync(join(folder, 'x.csv'), 'utf8').trim().split('\n')).toHaveLength(10)
  })

  test('a reward below the floor is refused with the one that would do, and the batch is kept', async () => {
    const { ended, printed } = run(
      ...[items, '--template', 'sentiment', '--reward', '0.01'],
      ...['--url', market.url, '--token', market.requester.Token],
    )
    expect(await ended).toBe(1)
    expect(printed()).toMatch(/It takes \$0\.02/)
    expect(printed()).toMatch(/kempelen run --resume 3\w+/)
  })

  test('a token that nobody has is told from a marketplace that is not there', async () => {
    const wrong = run(items, '--template', 'sentiment', '--url', market.url, '--token', 'wrong')
    expect([await wrong.ended, wrong.printed()]).toEqual([1, expect.stringContaining('does not know this token')])
    const gone = run(items, '--template', 'sentiment', '--url', 'http://localhost:9', '--token', 'x')
    expect([await gone.ended, gone.printed()]).toEqual([1, expect.stringContaining('No marketplace answers')])
  })
})

test('without a marketplace its own is opened, and whoever is invited does the work', async () => {
  const team = file('team.txt', 'ann@example.org', '', 'Bob')
  const out = join(folder, 'own.jsonl')
  const running = run(
    ...[items, '--template', 'sentiment', '--min', '2', '--max', '2', '--gold', 'truth', '--invite', team],
    ...['--data', join(folder, 'data'), '--port', '0', '--out', out, '--ready-file', join(folder, 'own.json')],
  )
  const { Url, Token, BatchId, InvitationURL } = await published('own.json', running)
  expect(running.printed()).toContain(`To: ann@example.org, Bob\n  There is work for you: ${InvitationURL}`)
  const group = await groupOf(Url!, Token!, BatchId!)
  for (const name of ['ann', 'bob']) {
    const call = await signUpWorker(Url!, name)
    expect(await work(call, group)).toBe(0)
    await call('JoinByInvitation', { Code: new URL(InvitationURL!).pathname.split('/').at(-1) })
    expect(await work(call, group)).toBe(9)
  }
  expect(await running.ended).toBe(0)
  expect(labelsIn(out).map(({ Label }) => Label)).toEqual(Array.from({ length: 9 }, (_, row) => moods[row % 3]))
})

describe('what cannot work is said before anything is made', () => {
  test.for([
    ['no file', [], 2, /Name the file with the rows/],
    ['no template', ['ITEMS'], 2, /Name the task with --template/],
    ['an unknown option', ['ITEMS', '--colour'], 2, /unknown option/],
    ['a target that is no probability', ['ITEMS', '--target', '95'], 2, /from 0.5 to 0.999/],
    ['an ending that may be two formats', ['ITEMS', '--template', 'sentiment', '--out', 'x.json'], 2, /--format coco/],
    ['a range without a target', ['ITEMS', '--template', 'sentiment', '--min', '1', '--max', '3'], 2, /--target 0.95/],
    ['nobody to invite', ['ITEMS', '--template', 'sentiment', '--invite', '/nobody.txt'], 2, /no file \/nobody.txt/],
    [
      'columns that the template lacks',
      ['ITEMS', '--template', 'image-classification'],
      1,
      /has no column .*Nothing was made/s,
    ],
    [
      'a column of known answers that is none',
      ['ITEMS', '--template', 'sentiment', '--gold', 'gold'],
      1,
      /no column gold/,
    ],
    ['answers that make no label', ['ITEMS', '--template', 'survey'], 1, /does not fit|not put together/],
  ] as const)('%s', async ([, args, code, reason]) => {
    const { ended, printed } = run(...args.map((one) => (one === 'ITEMS' ? items : one)))
    expect([await ended, printed()]).toEqual([code, expect.stringMatching(reason)])
  })
})
