import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { GetAccountBalanceCommand } from '@aws-sdk/client-mturk'
import { callRest } from '@kempelen/conformance'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aProgram } from '../src/requester.ts'
import { startOn } from '../src/start.ts'

const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'kempelen-demo-test-'))
const items = 200
const known = 20

interface Summary {
  BatchId: string
  Items: { ToLabel: number; Known: number }
  Answers: { ToLabel: number; ToKnown: number; PerItem: number }
  AgreementWithTruth: { Right: number; Of: number }
  ExpectedAccuracy: number
  Reviewer: string
  Reviewed: { Item: string; Answers: string[]; Verdict: string; IsAudit: boolean }[]
  Cost: string
  CostPerCorrectLabel: string
  PayPerHour: string
  Money: { Deposited: string; PaidToWorkers: string; Available: string; OnHold: string }
  LedgerFindings: number
  Workers: {
    WorkerId: string
    Temperament: string
    Submitted: number
    KnownRight: number
    KnownWrong: number
    Earned: string
    PaidSeconds: number
    PayPerHour?: string
    StopReason?: string
  }[]
}
interface Ready {
  Requester: { AccessKeyId: string; SecretAccessKey: string }
  Workers: { WorkerId: string; Token: string }[]
  Reviewer: { Token: string }
}
interface Item {
  HITId: string
  Row: { name: string; known: string }
  Status: string
  Label: string
  Probability?: number
  Source: 'People' | 'Reviewer' | 'Gold'
  Votes: { AssignmentId: string; Worker: string; Label: string; Answer: { digit: string } }[]
  Verdict?: { Label: string }
  Cost: string
}

let printed = ''
let summary: Summary
let results: Record<string, string>[]
let labels: Item[]
let truths: Map<string, string>
let ready: Ready

beforeAll(async () => {
  const data = join(folder, 'data')
  const args = [
    ...['demo', '--exit', '--items', String(items), '--data', data],
    ...['--out', join(folder, 'out'), '--ready-file', join(folder, 'ready.json')],
  ]
  printed = (await promisify(execFile)(process.execPath, [program, ...args])).stdout
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  const csv = readdirSync(join(folder, 'out')).find((name) => name.endsWith('_batch_results.csv'))!
  summary = JSON.parse(read('summary.json'))
  results = parse(read(csv), { columns: true })
  labels = read('labels.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  truths = new Map(parse(read('truth.csv'), { from: 2 }) as [string, string][])
  ready = JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8'))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cents = (amount: string) => Math.round(Number(amount.replace('$', '')) * 100)
const toLabel = () => labels.filter(({ Row }) => Row.known === '')

test('every row has a label, whose source is people, a reviewer or the row itself', () => {
  expect(labels).toHaveLength(items)
  expect(labels.every(({ Status }) => Status === 'Finished')).toBe(true)
  expect(summary.Items).toEqual({ ToLabel: items - known, Known: known })
  for (const { Row, Source, Label } of labels) {
    if (Row.known !== '') expect([Source, Label]).toEqual(['Gold', truths.get(Row.name)])
    else expect(['People', 'Reviewer']).toContain(Source)
  }
})

test('items get as many answers as they need, each by another Worker', () => {
  for (const { Votes, Source, Probability } of toLabel()) {
    expect(new Set(Votes.map(({ Worker }) => Worker)).size).toBe(Votes.length)
    expect(Votes.length).toBeGreaterThanOrEqual(2)
    if (Source === 'People') expect(Probability).toBeGreaterThanOrEqual(0.95)
    for (const { Label, Answer } of Votes) expect(Answer.digit).toBe(Label)
  }
  const count = (some: Item[]) => some.reduce((sum, { Votes }) => sum + Votes.length, 0)
  expect(summary.Answers).toEqual({
    ToLabel: count(toLabel()),
    ToKnown: count(labels) - count(toLabel()),
    PerItem: count(toLabel()) / (items - known),
  })
  expect(results.map(({ AssignmentId }) => AssignmentId).sort()).toEqual(
    labels.flatMap(({ Votes }) => Votes.map(({ AssignmentId }) => AssignmentId)).sort(),
  )
})

test('the agreement is that of the label file with the truth', () => {
  const right = toLabel().filter(({ Row, Label }) => Label === truths.get(Row.name)).length
  expect(summary.AgreementWithTruth).toEqual({ Right: right, Of: items - known })
  expect(right / (items - known)).toBeGreaterThan(0.9)
  expect(printed).toContain(`${right} of ${items - known} right`)
  const expected = toLabel().reduce((sum, { Probability }) => sum + Probability!, 0) / (items - known)
  expect(summary.ExpectedAccuracy).toBeCloseTo(expected, 4)
})

test('a reviewer decided what stayed in doubt and what was drawn', () => {
  const reviewed = labels.filter(({ Verdict }) => Verdict)
  expect(reviewed.length).toBeGreaterThanOrEqual(2)
  expect(reviewed.map(({ Row, Verdict }) => [Row.name, Verdict!.Label])).toEqual(
    summary.Reviewed.map(({ Item, Verdict }) => [Item, Verdict]),
  )
  for (const { Source, Label, Verdict } of reviewed) expect([Source, Label]).toEqual(['Reviewer', Verdict!.Label])
  for (const { Item, Answers } of summary.Reviewed) {
    const votes = labels.find(({ Row }) => Row.name === Item)!.Votes
    expect(Answers.toSorted()).toEqual(votes.map(({ Label }) => Label).sort())
  }
})

test('what each Worker did and got follows from the files', () => {
  const truthOfHIT = new Map(labels.filter(({ Source }) => Source === 'Gold').map(({ HITId, Label }) => [HITId, Label]))
  for (const worker of summary.Workers) {
    const own = results.filter((row) => row.WorkerId === worker.WorkerId)
    expect(worker.Submitted).toBe(own.length)
    expect(own.every((row) => row.AssignmentStatus === 'Approved')).toBe(true)
    expect(cents(worker.Earned)).toBe(own.reduce((sum, row) => sum + cents(row.Reward!), 0))
    const onKnown = own.filter((row) => truthOfHIT.has(row.HITId!))
    const right = onKnown.filter((row) => row['Answer.digit'] === truthOfHIT.get(row.HITId!)).length
    expect([worker.KnownRight, worker.KnownWrong]).toEqual([right, onKnown.length - right])
    if (worker.StopReason) expect(worker.StopReason).toContain(`Of ${onKnown.length} tasks with a known answer`)
  }
})

test('who presses anything is stopped by known answers, and paid for what was done', () => {
  const stopped = summary.Workers.filter(({ StopReason }) => StopReason)
  expect(stopped.some(({ Temperament }) => Temperament === 'random')).toBe(true)
  for (const { KnownWrong, Earned, StopReason } of stopped) {
    expect(KnownWrong).toBeGreaterThanOrEqual(2)
    expect(cents(Earned)).toBeGreaterThan(0)
    expect(printed).toContain(StopReason)
  }
})

test('money in is money out and balances, in the summary and in the ledger that stays', async () => {
  const { Deposited, PaidToWorkers, Available, OnHold } = summary.Money
  expect(cents(Deposited)).toBe(cents(PaidToWorkers) + cents(Available) + cents(OnHold))
  expect(cents(PaidToWorkers)).toBe(summary.Workers.reduce((sum, worker) => sum + cents(worker.Earned), 0))
  expect(OnHold).toBe('0.00')
  expect(cents(summary.Cost)).toBe(labels.reduce((sum, { Cost }) => sum + cents(Cost), 0))
  expect(summary.Cost).toBe(PaidToWorkers)
  expect(summary.CostPerCorrectLabel).toBe((Number(summary.Cost) / summary.AgreementWithTruth.Right).toFixed(2))
  const seconds = summary.Workers.reduce((sum, { PaidSeconds }) => sum + PaidSeconds, 0)
  expect(summary.PayPerHour).toBe(((Number(PaidToWorkers) * 3600) / seconds).toFixed(2))
  expect(summary.LedgerFindings).toBe(0)

  const again = await startOn(join(folder, 'data'))
  try {
    const balance = await aProgram(again.url, ready.Requester).send(new GetAccountBalanceCommand({}))
    expect([balance.AvailableBalance, balance.OnHoldBalance ?? '0.00']).toEqual([Available, OnHold])
    const waiting = await callRest<{ Items: object[] }>(again.url, ready.Reviewer.Token, 'ListItemsToReview', {})
    expect(waiting.Items).toEqual([])
    for (const { WorkerId, Token } of ready.Workers) {
      const line = summary.Workers.find((worker) => worker.WorkerId === WorkerId)!
      const mine = await everyAssignment(again.url, Token)
      // Pay per hour, from the times of each approved assignment.
      const milliseconds = mine
        .filter((one) => one.Status === 'Approved')
        .reduce((sum, one) => sum + Date.parse(one.SubmitTime) - Date.parse(one.AcceptTime), 0)
      expect(Math.abs(line.PaidSeconds - milliseconds / 1000)).toBeLessThanOrEqual(0.5)
      if (line.PayPerHour)
        expect(cents(line.PayPerHour)).toBe(Math.floor((cents(line.Earned) * 3_600_000) / milliseconds))
    }
  } finally {
    await again.stop()
  }
})

interface Mine {
  Status: string
  AcceptTime: string
  SubmitTime: string
}

async function everyAssignment(url: string, token: string): Promise<Mine[]> {
  const all: Mine[] = []
  let NextToken: string | undefined
  do {
    const page: { Assignments: Mine[]; NextToken?: string } = await callRest(url, token, 'ListMyAssignments', {
      MaxResults: 100,
      NextToken,
    })
    all.push(...page.Assignments)
    NextToken = page.NextToken
  } while (NextToken)
  return all
}
