import type { Marketplace, Worker } from '../src/marketplace.ts'
import { parallel } from '../src/parallel.ts'
import type { HITRecord, History, Turn } from './history.ts'

interface HIT {
  MaxAssignments: number
  NumberOfAssignmentsAvailable: number
  NumberOfAssignmentsPending: number
  NumberOfAssignmentsCompleted: number
}

interface Assignment {
  AssignmentId: string
  WorkerId: string
  AssignmentStatus: string
  Answer: string
}

/** Compares the market, seen from outside, with a settled history. Gives a sentence for each thing that differs. */
export async function check(market: Marketplace, history: History, workers: readonly Worker[]): Promise<string[]> {
  const found = [...history.surprises.map((surprise) => `refused without a reason: ${surprise}`)]
  found.push(
    ...twice(
      'assignment id',
      history.turns.map(({ assignmentId }) => assignmentId),
    ),
  )
  found.push(
    ...(await differences(
      market,
      'ListHITs',
      'HITs',
      'HITId',
      {},
      history.published.map(({ hitId }) => hitId),
    )),
  )
  const perHIT = await parallel(8, history.published, (hit) => checkHIT(market, history, hit))
  found.push(...perHIT.flat())
  for (const worker of workers) found.push(...(await checkEarnings(market, history, worker)))
  found.push(...(await market.ledgerFindings()).map((finding) => `ledger: ${JSON.stringify(finding)}`))
  return found
}

async function checkHIT(market: Marketplace, history: History, hit: HITRecord & { hitId: string }): Promise<string[]> {
  const { hitId: HITId } = hit
  const found: string[] = []
  const expect = (what: string, seen: unknown, due: unknown) => {
    if (seen !== due) found.push(`${HITId}: ${what} is ${short(seen)}, not ${short(due)}`)
  }
  const { HIT } = await asRequester<{ HIT: HIT }>(market, 'GetHIT', { HITId })
  const { Assignments } = await asRequester<{ Assignments: Assignment[] }>(market, 'ListAssignmentsForHIT', {
    HITId,
    MaxResults: 100,
  })
  const added = history.additions.filter(({ hitId, outcome }) => hitId === HITId && outcome === 'done')
  const places = hit.input.MaxAssignments + added.reduce((sum, { number }) => sum + number, 0)
  const turns = history.turns.filter((turn) => turn.hitId === HITId && turn.submission === 'done')
  const reviewed = turns.filter(({ review }) => review?.outcome === 'done')

  expect('MaxAssignments', HIT.MaxAssignments, places)
  expect('the number of pending', HIT.NumberOfAssignmentsPending, 0)
  expect('the number of completed', HIT.NumberOfAssignmentsCompleted, reviewed.length)
  expect('the number of available', HIT.NumberOfAssignmentsAvailable, places - turns.length)
  expect('the number of answers', Assignments.length, turns.length)
  if (turns.length > places) found.push(`${HITId}: ${turns.length} answers for ${places} places`)
  found.push(
    ...twice(
      `Worker of ${HITId}`,
      Assignments.map(({ WorkerId }) => WorkerId),
    ),
  )
  const listed = new Map(Assignments.map((assignment) => [assignment.AssignmentId, assignment]))
  for (const turn of turns) {
    const assignment = listed.get(turn.assignmentId)
    expect(`the Worker of ${turn.assignmentId}`, assignment?.WorkerId, turn.worker.WorkerId)
    expect(`the answer of ${turn.assignmentId}`, assignment?.Answer, turn.answer)
    expect(`the status of ${turn.assignmentId}`, assignment?.AssignmentStatus, statusDue(turn))
  }
  const reasons = history.bonuses.filter(({ turn }) => turn.hitId === HITId).map(({ token }) => token)
  found.push(...(await differences(market, 'ListBonusPayments', 'BonusPayments', 'Reason', { HITId }, reasons)))
  return found
}

function statusDue({ review }: Turn): string {
  return review?.outcome === 'done' ? review.act : 'Submitted'
}

/** The Worker has got each approved reward and each bonus, once. */
async function checkEarnings(market: Marketplace, history: History, worker: Worker): Promise<string[]> {
  const rewards = new Map(history.published.map(({ hitId, input }) => [hitId, cents(input.Reward)]))
  const approved = history.turns.filter(
    (turn) => turn.worker === worker && turn.submission && statusDue(turn) === 'Approved',
  )
  const bonuses = history.bonuses.filter(({ turn }) => turn.worker === worker)
  const due =
    approved.reduce((sum, { hitId }) => sum + rewards.get(hitId)!, 0) +
    bonuses.reduce((sum, { amount }) => sum + cents(amount), 0)
  const { AvailableBalance } = await market.rest<{ AvailableBalance: string }>(worker.Token, 'GetEarnings')
  return cents(AvailableBalance) === due
    ? []
    : [`${worker.WorkerId} has earned ${AvailableBalance}, not ${(due / 100).toFixed(2)}`]
}

/** What a list has twice, too much or too little. */
async function differences(
  market: Marketplace,
  operation: string,
  name: string,
  key: string,
  input: object,
  due: readonly string[],
): Promise<string[]> {
  const seen: string[] = []
  for (let NextToken: string | undefined; ; ) {
    const page: Record<string, unknown> = await asRequester(market, operation, {
      ...input,
      MaxResults: 100,
      ...(NextToken && { NextToken }),
    })
    const rows = page[name] as Record<string, string>[]
    if (rows.length === 0) break
    seen.push(...rows.map((row) => row[key]!))
    NextToken = page.NextToken as string
  }
  const dueSet = new Set(due)
  const seenSet = new Set(seen)
  return [
    ...twice(operation, seen),
    ...[...dueSet].filter((one) => !seenSet.has(one)).map((one) => `${operation} lacks ${one}`),
    ...[...seenSet].filter((one) => !dueSet.has(one)).map((one) => `${operation} has ${one}, which nobody made`),
  ]
}

function asRequester<T>(market: Marketplace, operation: string, input: object): Promise<T> {
  return market.rest<T>(market.requester.Token, operation, input)
}

function twice(what: string, all: readonly string[]): string[] {
  const seen = new Set<string>()
  return all.filter((one) => seen.size === seen.add(one).size).map((one) => `${what} ${one} is there twice`)
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}

function short(value: unknown): string {
  const text = String(value)
  return text.length > 200 ? `${text.slice(0, 100)} ... ${text.slice(-100)}` : text
}
