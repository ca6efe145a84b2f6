import { checkApprovable, submissionGraceSeconds, submissionOutcome } from '@kempelen/rules'
import { approveAssignment, type Connection, findAssignment, submitAssignment } from '@kempelen/store'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requesterId: string
let workerId: string
let assignmentId: string
beforeAll(async () => {
  market = await aMarket()
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  requesterId = requester.id
  workerId = worker.id
  assignmentId = await doHIT(worker, await aHIT(requester))
})
afterAll(() => market.close())

const facts = fc.record({
  state: fc.constantFrom('Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned'),
  secondsToDeadline: fc.constantFrom(-60, -submissionGraceSeconds - 1, -submissionGraceSeconds, -1, 0, 60),
})

/** Puts the assignment into a state, asks statement and rule, and takes everything back. */
async function inState<T>(
  { state, secondsToDeadline }: { state: string; secondsToDeadline: number },
  work: (connection: Connection, now: Date) => Promise<T>,
): Promise<T> {
  const now = market.now()
  const undo = new Error('undo')
  let result: T | undefined
  await market.database
    .transaction(async (connection) => {
      const deadline = new Date(now.getTime() + secondsToDeadline * 1000)
      await connection.query(setState, {
        requesterId,
        assignmentId,
        workerId,
        state,
        deadline,
        isPending: state === 'Accepted' ? 1 : 0,
      })
      result = await work(connection, now)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return result!
}

/** The HIT's counters follow, since the engine holds them to their sum. */
const setState = {
  name: 'test-set-state',
  text: `with job as (
      update hit set pending = $6::int, submitted = 1 - $6::int where requester_id = $1
    ), load as (
      update worker_load set held = $6::int where worker_id = $3
    )
    update assignment set state = $4, deadline_at = $5 where requester_id = $1 and assignment_id = $2`,
  parameters: ['requesterId', 'assignmentId', 'workerId', 'state', 'deadline', 'isPending'],
} as const

function allows(rule: () => unknown): boolean {
  try {
    return rule() !== 'repeated'
  } catch {
    return false
  }
}

test('the statement that submits takes exactly what the rule holds open', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (one) => {
      const { bySql, byRule } = await inState(one, async (connection, now) => {
        const assignment = (await findAssignment(connection, requesterId, assignmentId))!
        const row = await submitAssignment(connection, {
          requesterId,
          assignmentId,
          workerId,
          answer: assignment.answer!,
          answerHash: '',
          isChecked: false,
          now,
          graceSeconds: submissionGraceSeconds,
        }).catch(uniqueEvent)
        return {
          bySql: row !== undefined,
          byRule: allows(() => submissionOutcome(assignment, assignment.answer!, now)),
        }
      })
      expect(bySql).toBe(byRule)
    }),
    { numRuns: 60 },
  )
})

test('the statement that approves takes exactly what the rule approves without an override', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (one) => {
      const { bySql, byRule } = await inState(one, async (connection, now) => {
        const assignment = (await findAssignment(connection, requesterId, assignmentId))!
        const row = await approveAssignment(connection, {
          requesterId,
          assignmentId,
          feedback: null,
          feedbackHash: null,
          actor: requesterId,
          now,
        })
        return {
          bySql: row !== undefined,
          byRule: allows(() => checkApprovable({ ...assignment, hitDisposedAt: null }, false, now)),
        }
      })
      expect(bySql).toBe(byRule)
    }),
    { numRuns: 60 },
  )
})

/** The event of the first submission is on disk; that the statement came as far as writing it again is all that is asked. */
function uniqueEvent(error: Error & { code?: string; constraint?: string }): object {
  if (error.code === '23505' && error.constraint === 'event_pkey') return {}
  throw error
}
