import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'
import { send } from '../src/wire.ts'

interface HIT {
  HITId: string
  HITStatus: string
  MaxAssignments: number
  NumberOfAssignmentsAvailable: number
  NumberOfAssignmentsPending: number
  NumberOfAssignmentsCompleted: number
}

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_SANDBOX: 'true' })
})
afterAll(() => market?.stop())

function ask<T = Record<string, string>>(operation: string, body: object = {}) {
  return send<T>(market.url, market.requester, { operation, body })
}

async function call<T>(operation: string, body: object): Promise<T> {
  const { status, text, body: output } = await ask<T>(operation, body)
  expect(status, text).toBe(200)
  return output
}

async function createHIT(more: object): Promise<string> {
  return (await call<{ HIT: HIT }>('CreateHIT', hitInput(more))).HIT.HITId
}

/** Status, and M = A + P + S + C: what Workers submitted and nobody reviewed is the difference. */
async function look(HITId: string): Promise<string> {
  const { HIT } = await call<{ HIT: HIT }>('GetHIT', { HITId })
  const { MaxAssignments: m, NumberOfAssignmentsAvailable: a } = HIT
  const { NumberOfAssignmentsPending: p, NumberOfAssignmentsCompleted: c } = HIT
  const { NumResults: s } = await call<{ NumResults: number }>('ListAssignmentsForHIT', {
    HITId,
    AssignmentStatuses: ['Submitted'],
  })
  expect(m).toBe(a + p + s + c)
  return `${HIT.HITStatus} M${m} A${a} P${p} S${s} C${c}`
}

describe('a HIT', () => {
  it('goes through its five states, and its counters always add up', async () => {
    const HITId = await createHIT({ MaxAssignments: 3 })
    const [one, two, three] = market.workers
    expect(await look(HITId)).toBe('Assignable M3 A3 P0 S0 C0')
    const first = await market.accept(one!, { HITId })
    expect(await look(HITId)).toBe('Assignable M3 A2 P1 S0 C0')
    await market.submit(one!, first, { label: '1' })
    expect(await look(HITId)).toBe('Assignable M3 A2 P0 S1 C0')
    const second = await market.accept(two!, { HITId })
    const third = await market.accept(three!, { HITId })
    expect(await look(HITId)).toBe('Unassignable M3 A0 P2 S1 C0')
    await market.rest(three!.Token, 'ReturnAssignment', { AssignmentId: third })
    expect(await look(HITId)).toBe('Assignable M3 A1 P1 S1 C0')
    await market.submit(two!, second, { label: '2' })
    const last = await market.work(three!, HITId)
    expect(await look(HITId)).toBe('Reviewable M3 A0 P0 S3 C0')
    await call('ApproveAssignment', { AssignmentId: first })
    await call('RejectAssignment', { AssignmentId: second, RequesterFeedback: '' })
    expect(await look(HITId)).toBe('Reviewable M3 A0 P0 S1 C2')
    await call('UpdateHITReviewStatus', { HITId })
    expect(await look(HITId)).toBe('Reviewing M3 A0 P0 S1 C2')
    await call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 })
    expect(await look(HITId)).toBe('Assignable M4 A1 P0 S1 C2')
    await call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    expect(await look(HITId)).toBe('Reviewable M4 A1 P0 S1 C2')
    await call('ApproveAssignment', { AssignmentId: last })
    await call('DeleteHIT', { HITId })
    expect(await look(HITId)).toBe('Disposed M4 A1 P0 S0 C3')
  })

  it('that expires keeps its places in sight, and lets accepted work be finished (Mephisto reads this)', async () => {
    const HITId = await createHIT({ MaxAssignments: 2 })
    const held = await market.accept(market.workers[0]!, { HITId })
    await call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    expect(await look(HITId)).toBe('Unassignable M2 A1 P1 S0 C0')
    await expect(market.accept(market.workers[1]!, { HITId })).rejects.toMatchObject({ code: 'NoHITsAvailable' })
    await market.submit(market.workers[0]!, held, { label: 'late' })
    expect(await look(HITId)).toBe('Reviewable M2 A1 P0 S1 C0')
    await call('UpdateExpirationForHIT', { HITId, ExpireAt: Date.now() / 1000 + 3600 })
    expect(await look(HITId)).toBe('Assignable M2 A1 P0 S1 C0')
  })

  it('expired by the clock is Reviewable without anybody asking', { timeout: 90_000 }, async () => {
    const HITId = await createHIT({})
    await call('UpdateExpirationForHIT', { HITId, ExpireAt: Date.now() / 1000 + 1 })
    await expect.poll(() => look(HITId), { timeout: 60_000 }).toBe('Reviewable M1 A1 P0 S0 C0')
    const listed = await call<{ HITs: HIT[] }>('ListReviewableHITs', { MaxResults: 100 })
    expect(listed.HITs.map((hit) => hit.HITId)).toContain(HITId)
  })

  it('is not deleted while work on it is open or unreviewed', async () => {
    const HITId = await createHIT({})
    const refused = async (state: string) => {
      const { status, body } = await ask('DeleteHIT', { HITId })
      expect([status, body.TurkErrorCode]).toEqual([400, 'AWS.MechanicalTurk.InvalidHITState'])
      expect(body.Message).toMatch(
        new RegExp(
          `^This HIT is currently in the state '${state}'\\. {2}This operation can be called with a status of: `,
        ),
      )
    }
    await refused('Assignable')
    const AssignmentId = await market.accept(market.workers[0]!, { HITId })
    await refused('Unassignable')
    await market.submit(market.workers[0]!, AssignmentId, { label: 'x' })
    await refused('Reviewable')
    await call('ApproveAssignment', { AssignmentId })
    await call('DeleteHIT', { HITId })
    // Dallinger takes this sentence for success.
    await refused('Disposed')
  })

  it('that is disposed can be read, and is in no list', async () => {
    const HITId = await createHIT({})
    await call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    await call('DeleteHIT', { HITId })
    expect(await look(HITId)).toMatch(/^Disposed/)
    for (const operation of ['ListHITs', 'ListReviewableHITs']) {
      const { HITs } = await call<{ HITs: HIT[] }>(operation, { MaxResults: 100 })
      expect(HITs.map((hit) => hit.HITId)).not.toContain(HITId)
    }
  })

  it('of fewer than ten assignments cannot grow to ten', async () => {
    const HITId = await createHIT({ MaxAssignments: 9 })
    const { status, body } = await ask('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 })
    expect([status, body.TurkErrorCode]).toEqual([400, 'AWS.MechanicalTurk.InvalidMaximumAssignmentsIncrease'])
  })
})

describe('an assignment', () => {
  const invalid = async (operation: string, input: object, allowed: string) => {
    const { status, body } = await ask(operation, input)
    expect([status, body.TurkErrorCode]).toEqual([400, 'AWS.MechanicalTurk.InvalidAssignmentState'])
    expect(body.Message).toContain(`This operation can be called with a status of: ${allowed} (`)
  }

  it('is not shown before it is submitted', async () => {
    const HITId = await createHIT({})
    const AssignmentId = await market.accept(market.workers[0]!, { HITId })
    await invalid('GetAssignment', { AssignmentId }, 'Reviewable,Approved,Rejected')
    await invalid('ApproveAssignment', { AssignmentId }, 'null')
    const { Assignments } = await call<{ Assignments: unknown[] }>('ListAssignmentsForHIT', { HITId })
    expect(Assignments).toEqual([])
  })

  it('is reviewed once', async () => {
    const HITId = await createHIT({ MaxAssignments: 2 })
    const approved = await market.work(market.workers[0]!, HITId)
    const rejected = await market.work(market.workers[1]!, HITId)
    await call('ApproveAssignment', { AssignmentId: approved })
    await call('RejectAssignment', { AssignmentId: rejected, RequesterFeedback: 'no' })
    for (const AssignmentId of [approved, rejected]) {
      await invalid('ApproveAssignment', { AssignmentId }, 'Submitted')
      await invalid('RejectAssignment', { AssignmentId, RequesterFeedback: '' }, 'Submitted')
    }
    await call('ApproveAssignment', { AssignmentId: rejected, OverrideRejection: true })
    await invalid('ApproveAssignment', { AssignmentId: rejected, OverrideRejection: true }, 'Submitted')
  })

  it('is approved at submission where the delay is 0 (Dallinger)', async () => {
    const HITId = await createHIT({ AutoApprovalDelayInSeconds: 0 })
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    const { Assignment } = await call<{ Assignment: object }>('GetAssignment', { AssignmentId })
    expect(Assignment).toMatchObject({ AssignmentStatus: 'Approved', ApprovalTime: expect.any(Number) })
  })

  it('is approved by the clock when its delay is over', { timeout: 90_000 }, async () => {
    const HITId = await createHIT({ AutoApprovalDelayInSeconds: 1 })
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    const status = async () =>
      (await call<{ Assignment: { AssignmentStatus: string } }>('GetAssignment', { AssignmentId })).Assignment
        .AssignmentStatus
    await expect.poll(status, { timeout: 60_000 }).toBe('Approved')
  })

  it('of another Requester does not exist', async () => {
    const HITId = await createHIT({})
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    const stranger = await market.makeRequester('1.00')
    for (const [operation, body] of [
      ['GetAssignment', { AssignmentId }],
      ['ApproveAssignment', { AssignmentId }],
      ['GetHIT', { HITId }],
      ['ListAssignmentsForHIT', { HITId }],
      ['DeleteHIT', { HITId }],
    ] as const) {
      const answer = await send(market.url, stranger, { operation, body })
      expect(answer.body.Message).toMatch(/does not exist/)
    }
  })
})

it('a Worker does a HIT once', async () => {
  const HITId = await createHIT({ MaxAssignments: 3 })
  const worker = market.workers[0]!
  const first = await market.accept(worker, { HITId })
  await expect(market.accept(worker, { HITId })).rejects.toMatchObject({ code: 'AssignmentAlreadyHeld' })
  await market.rest(worker.Token, 'ReturnAssignment', { AssignmentId: first })
  const second = await market.work(worker, HITId)
  expect(second).not.toBe(first)
  await expect(market.accept(worker, { HITId })).rejects.toMatchObject({ code: 'AssignmentAlreadyHeld' })
})

it('a marketplace marked as sandbox ends its messages as MTurk’s sandbox did', async () => {
  const { body } = await ask('GetHIT', { HITId: '3XXXXXXXXXXXXXXXXXXXXXXXXXXXXX' })
  expect(body.Message).toMatch(/does not exist\. \(\d{13} s\)$/)
})
