import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace, type Worker } from './src/marketplace.ts'
import { parallel, range } from './src/parallel.ts'
import { hitInput } from './src/questions.ts'
import { Refused } from './src/rest.ts'

interface HIT {
  HITId: string
  HITGroupId: string
}

let market: Marketplace
let crowd: Worker[]

beforeAll(async () => {
  market = await startMarketplace()
  crowd = await parallel(16, range(200), () => market.makeWorker())
})
afterAll(() => market?.stop())

/** HITs of a type and a group of their own. */
async function publish(title: string, hits: number, MaxAssignments: number): Promise<HIT[]> {
  const input = hitInput({ Title: title, MaxAssignments })
  return parallel(16, range(hits), async () => {
    const { HIT } = await market.rest<{ HIT: HIT }>(market.requester.Token, 'CreateHIT', input)
    return HIT
  })
}

interface Outcome {
  places: { worker: Worker; assignmentId: string }[]
  refusals: string[]
}

/** All these Workers try at the same moment. */
async function race(workers: readonly Worker[], place: { HITId?: string; HITGroupId?: string }): Promise<Outcome> {
  const outcome: Outcome = { places: [], refusals: [] }
  await Promise.all(
    workers.map(async (worker) => {
      try {
        outcome.places.push({ worker, assignmentId: await market.accept(worker, place) })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        outcome.refusals.push(error.code)
      }
    }),
  )
  return outcome
}

async function submitAll({ places }: Outcome): Promise<void> {
  await parallel(32, places, ({ worker, assignmentId }) => market.submit(worker, assignmentId, { label: '1' }))
}

/** The Workers whose answers the Requester finds, one for each assignment. */
async function collectedWorkers(hits: readonly HIT[]): Promise<string[]> {
  const pages = await parallel(16, hits, ({ HITId }) =>
    market.rest<{ Assignments: { WorkerId: string }[] }>(market.requester.Token, 'ListAssignmentsForHIT', {
      HITId,
      MaxResults: 100,
    }),
  )
  return pages.flatMap(({ Assignments }) => Assignments.map(({ WorkerId }) => WorkerId))
}

describe('of 200 Workers who race for 50 places', () => {
  it.each(range(20))(
    'exactly 50 get one and 150 hear that none is left, in round %i',
    { timeout: 120_000 },
    async (round) => {
      const [hit] = await publish(`50 places, round ${round}`, 1, 50)
      const { HITId, HITGroupId } = hit!
      const outcome = await race(crowd, round % 2 === 0 ? { HITGroupId } : { HITId })
      expect(outcome.places).toHaveLength(50)
      expect(outcome.refusals).toEqual(Array(150).fill('NoHITsAvailable'))
      expect(new Set(outcome.places.map(({ assignmentId }) => assignmentId)).size).toBe(50)
      await submitAll(outcome)
      const collected = await collectedWorkers([hit!])
      expect(collected).toHaveLength(50)
      expect(new Set(collected).size).toBe(50)
    },
  )

  it.each(range(4))(
    'exactly 50 get one where the places are 50 HITs of a group, in round %i',
    { timeout: 120_000 },
    async (round) => {
      const hits = await publish(`50 HITs, round ${round}`, 50, 1)
      const outcome = await race(crowd, { HITGroupId: hits[0]!.HITGroupId })
      expect(outcome.places).toHaveLength(50)
      expect(outcome.refusals).toEqual(Array(150).fill('NoHITsAvailable'))
      await submitAll(outcome)
      const collected = await collectedWorkers(hits)
      expect(collected).toHaveLength(50)
      expect(new Set(collected).size).toBe(50)
    },
  )
})

describe('of 50 Workers who race for 50 places', () => {
  // Nobody may be told that nothing is left while a place is.
  it.each([
    ['one HIT, named', 1, 50, true],
    ['one HIT of a group', 1, 50, false],
    ['a group of 50 HITs', 50, 1, false],
    ['a group of 5 HITs', 5, 10, false],
  ])('every one gets a place: %s', { timeout: 120_000 }, async (name, count, places, isNamed) => {
    for (const round of range(3)) {
      const hits = await publish(`${name}, round ${round}`, count, places)
      const { HITId, HITGroupId } = hits[0]!
      const outcome = await race(crowd.slice(0, 50), isNamed ? { HITId } : { HITGroupId })
      expect(outcome.refusals).toEqual([])
      expect(outcome.places).toHaveLength(50)
      await submitAll(outcome)
    }
  })
})

describe('one Worker who accepts 40 HITs at once', () => {
  it('holds exactly 25, three times over', { timeout: 120_000 }, async () => {
    const worker = await market.makeWorker()
    const [hit] = await publish('40 HITs for one Worker', 40, 1)
    const sameWorker = Array<Worker>(40).fill(worker)
    for (const _ of range(3)) {
      const { places, refusals } = await race(sameWorker, { HITGroupId: hit!.HITGroupId })
      expect(places).toHaveLength(25)
      expect(refusals).toEqual(Array(15).fill('ExceedsMaxAssignmentsHeld'))
      await parallel(8, places, ({ assignmentId }) =>
        market.rest(worker.Token, 'ReturnAssignment', { AssignmentId: assignmentId }),
      )
    }
  })

  it('gets one place of a HIT that has many', { timeout: 120_000 }, async () => {
    const worker = await market.makeWorker()
    const [hit] = await publish('many places for one Worker', 1, 40)
    const { places, refusals } = await race(Array<Worker>(40).fill(worker), { HITId: hit!.HITId })
    expect(places).toHaveLength(1)
    expect(refusals).toEqual(Array(39).fill('AssignmentAlreadyHeld'))
  })
})

describe('one assignment submitted 20 times at once', () => {
  it('keeps one of the answers, and the others are refused', { timeout: 120_000 }, async () => {
    const [hit] = await publish('one answer', 1, 1)
    const worker = crowd[0]!
    const assignmentId = await market.accept(worker, { HITId: hit!.HITId })
    const outcomes = await Promise.allSettled(
      range(20).map((number) => market.submit(worker, assignmentId, { label: `${number}` })),
    )
    const taken = outcomes.flatMap(({ status }, number) => (status === 'fulfilled' ? [number] : []))
    expect(taken).toHaveLength(1)
    const { Assignments } = await market.rest<{ Assignments: { Answer: string }[] }>(
      market.requester.Token,
      'ListAssignmentsForHIT',
      { HITId: hit!.HITId },
    )
    expect(Assignments).toHaveLength(1)
    expect(Assignments[0]!.Answer).toContain(`<FreeText>${taken[0]}</FreeText>`)
  })

  it('is paid once by 20 approvals at once', { timeout: 120_000 }, async () => {
    const worker = await market.makeWorker()
    const [hit] = await publish('one reward', 1, 1)
    const AssignmentId = await market.work(worker, hit!.HITId)
    const approve = () => market.rest(market.requester.Token, 'ApproveAssignment', { AssignmentId })
    const outcomes = await Promise.allSettled(range(20).map(approve))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { AvailableBalance } = await market.rest<{ AvailableBalance: string }>(worker.Token, 'GetEarnings')
    expect(AvailableBalance).toBe('0.10')
  })
})

it('the books are exact after all of it', async () => {
  expect(await market.ledgerFindings()).toEqual([])
})
