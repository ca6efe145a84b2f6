import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace, type Worker } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'
import { Refused } from '../src/rest.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_MAX_HELD_ASSIGNMENTS: '2' })
})
afterAll(() => market?.stop())

const asRequester = <T>(operation: string, input: object) => market.rest<T>(market.requester.Token, operation, input)

async function createHIT(more: object = {}): Promise<string> {
  return (await asRequester<{ HIT: { HITId: string } }>('CreateHIT', hitInput(more))).HIT.HITId
}

async function createType(more: object): Promise<string> {
  const input = { Description: 'x', QualificationTypeStatus: 'Active', ...more }
  type Made = { QualificationType: { QualificationTypeId: string } }
  const { QualificationType } = await asRequester<Made>('CreateQualificationType', input)
  return QualificationType.QualificationTypeId
}

/** Asks, is turned down, and asks again. */
async function askTwice({ Token }: Worker, QualificationTypeId: string): Promise<void> {
  await market.rest(Token, 'RequestQualification', { QualificationTypeId })
  type Requests = { QualificationRequests: { QualificationRequestId: string }[] }
  const { QualificationRequests } = await asRequester<Requests>('ListQualificationRequests', { QualificationTypeId })
  await asRequester('RejectQualificationRequest', QualificationRequests[0]!)
  await market.rest(Token, 'RequestQualification', { QualificationTypeId })
}

/** What only Workers meet: how each comes about, its status at our own door and how it begins. */
const refusals: [code: string, status: number, begins: string, run: (worker: Worker) => Promise<unknown>][] = [
  [
    'AssignmentAlreadyHeld',
    409,
    'You have already accepted or done this HIT.',
    async (worker) => {
      const HITId = await createHIT({ MaxAssignments: 2 })
      await market.work(worker, HITId)
      await market.accept(worker, { HITId })
    },
  ],
  [
    'ExceedsMaxAssignmentsHeld',
    409,
    'You hold 2 assignments; at most 2 can be held at once.',
    async (worker) => {
      for (let held = 0; held < 3; held++) await market.accept(worker, { HITId: await createHIT() })
    },
  ],
  [
    'NoHITsAvailable',
    409,
    'There are no more HITs available in this group.',
    async (worker) => {
      const HITId = await createHIT()
      await market.accept(await market.makeWorker(), { HITId })
      await market.accept(worker, { HITId })
    },
  ],
  [
    'AssignmentClosed',
    409,
    'This assignment can no longer be submitted: it was returned',
    async (worker) => {
      const AssignmentId = await market.accept(worker, { HITId: await createHIT() })
      await market.rest(worker.Token, 'ReturnAssignment', { AssignmentId })
      await market.submit(worker, AssignmentId, { label: 'late' })
    },
  ],
  [
    'DoesNotMeetRequirements',
    403,
    'You do not meet the requirements of this HIT: ',
    async (worker) => {
      const approved = { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThan', IntegerValues: [100] }
      await market.accept(worker, { HITId: await createHIT({ QualificationRequirements: [approved] }) })
    },
  ],
  [
    'WorkerBlocked',
    403,
    'This Requester does not offer you work.',
    async (worker) => {
      await asRequester('CreateWorkerBlock', { WorkerId: worker.WorkerId, Reason: 'x' })
      await market.accept(worker, { HITId: await createHIT() })
    },
  ],
  [
    'QualificationTypeRetryDelayNotElapsed',
    409,
    'You can ask for this qualification again from 20',
    async (worker) => askTwice(worker, await createType({ Name: 'Later', RetryDelayInSeconds: 3600 })),
  ],
  [
    'QualificationTypeDoesNotAllowRetake',
    409,
    'This qualification can be asked for once only',
    async (worker) => askTwice(worker, await createType({ Name: 'Never' })),
  ],
]

it.each(refusals)('a Worker is told %s', async (code, status, begins, run) => {
  const worker = await market.makeWorker()
  const error = await run(worker).then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(Refused)
  expect(error).toMatchObject({ code, status })
  expect((error as Refused).message).toContain(`: ${code}: ${begins}`)
})
