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
const items = 40

interface Summary {
  Answers: number
  Approved: number
  Rejected: number
  AgreementWithTruth: { Right: number; Of: number }
  Money: { Deposited: string; PaidToWorkers: string; Available: string; OnHold: string }
  LedgerFindings: number
  Workers: {
    WorkerId: string
    Submitted: number
    Approved: number
    Rejected: number
    Earned: string
    PaidSeconds: number
    PayPerHour?: string
  }[]
}
interface Ready {
  Requester: { AccessKeyId: string; SecretAccessKey: string }
  Workers: { WorkerId: string; Token: string }[]
}

let printed = ''
let summary: Summary
let results: Record<string, string>[]
let labels: Record<string, string>[]
let ready: Ready

beforeAll(async () => {
  const data = join(folder, 'data')
  const args = [
    'demo',
    '--exit',
    '--items',
    String(items),
    '--data',
    data,
    '--out',
    join(folder, 'out'),
    '--ready-file',
    join(folder, 'ready.json'),
  ]
  printed = (await promisify(execFile)(process.execPath, [program, ...args])).stdout
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  const csv = readdirSync(join(folder, 'out')).find((name) => name.endsWith('_batch_results.csv'))!
  summary = JSON.parse(read('summary.json'))
  results = parse(read(csv), { columns: true })
  labels = parse(read('labels.csv'), { columns: true })
  ready = JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8'))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cents = (amount: string) => Math.round(Number(amount.replace('$', '')) * 100)

test('every digit has three answers, each by another Worker', () => {
  expect(results).toHaveLength(3 * items)
  expect(summary.Answers).toBe(3 * items)
  const byHIT = Map.groupBy(results, (row) => row.HITId)
  expect(byHIT.size).toBe(items)
  for (const rows of byHIT.values()) expect(new Set(rows.map((row) => row.WorkerId)).size).toBe(3)
})

test('the labels are the majority of the answers, and the agreement is theirs with the truth', () => {
  expect(labels).toHaveLength(items)
  for (const label of labels) {
    const answers = results.filter((row) => row.HITId === label.HITId).map((row) => row['Answer.digit'])
    const votes = answers.filter((answer) => answer === label.label).length
    expect([Number(label.votes), Number(label.of)]).toEqual([votes, 3])
    for (const other of answers) expect(answers.filter((answer) => answer === other).length).toBeLessThanOrEqual(votes)
  }
  const right = labels.filter((label) => label.label === label.truth).length
  expect(summary.AgreementWithTruth).toEqual({ Right: right, Of: items })
  expect(printed).toContain(`${right} of ${items} right`)
})

test('what each Worker did and got follows from the file', () => {
  for (const worker of summary.Workers) {
    const own = results.filter((row) => row.WorkerId === worker.WorkerId)
    const approved = own.filter((row) => row.AssignmentStatus === 'Approved')
    expect([worker.Submitted, worker.Approved, worker.Rejected]).toEqual([
      own.length,
      approved.length,
      own.length - approved.length,
    ])
    expect(cents(worker.Earned)).toBe(approved.reduce((sum, row) => sum + cents(row.Reward!), 0))
  }
  expect(summary.Workers.reduce((sum, worker) => sum + worker.Submitted, 0)).toBe(3 * items)
  expect([summary.Approved, summary.Rejected]).toEqual(
    ['Approved', 'Rejected'].map((status) => results.filter((row) => row.AssignmentStatus === status).length),
  )
})

test('money in is money out and balances, in the summary and in the ledger that stays', async () => {
  const { Deposited, PaidToWorkers, Available, OnHold } = summary.Money
  expect(cents(Deposited)).toBe(cents(PaidToWorkers) + cents(Available) + cents(OnHold))
  expect(cents(PaidToWorkers)).toBe(summary.Workers.reduce((sum, worker) => sum + cents(worker.Earned), 0))
  expect(cents(OnHold)).toBe(summary.Rejected * cents(results[0]!.Reward!))
  expect(summary.LedgerFindings).toBe(0)

  const again = await startOn(join(folder, 'data'))
  try {
    const balance = await aProgram(again.url, ready.Requester).send(new GetAccountBalanceCommand({}))
    expect([balance.AvailableBalance, balance.OnHoldBalance ?? '0.00']).toEqual([Available, OnHold])
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
