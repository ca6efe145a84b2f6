import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketplace, startMarketplace, type Worker } from '../src/marketplace.ts'
import { hitInput, htmlQuestion } from '../src/questions.ts'
import { send } from '../src/wire.ts'
import { type Operation, operationsOf, sampleOf } from './operations.ts'

/** What each kind of id means where it stands in an input, and an object of that kind that belongs to somebody. */
type Objects = Readonly<Record<string, string>>

let market: Marketplace
let operations: Operation[]
let stranger: { Token: string }
let otherWorker: Worker
let owned: Objects
/** A HIT of the stranger's own, and its type. */
let strangersHIT: string
let strangersType: string
beforeAll(async () => {
  market = await startMarketplace()
  operations = await operationsOf(market.url)
  stranger = await market.makeRequester('100.00')
  otherWorker = await market.makeWorker()
  owned = await objectsOf(market)
  const { HIT } = await market.rest<{ HIT: { HITId: string; HITTypeId: string } }>(
    stranger.Token,
    'CreateHIT',
    hitInput(),
  )
  strangersHIT = HIT.HITId
  strangersType = HIT.HITTypeId
})
afterAll(() => market?.stop())

/** One object of every kind, of the first Requester and the first Worker. */
async function objectsOf({ requester, workers }: Marketplace): Promise<Objects> {
  const [worker] = workers as [Worker]
  const mine = <T>(operation: string, input: object = {}) => market.rest<T>(requester.Token, operation, input)
  const theirs = <T>(operation: string, input: object) => market.rest<T>(worker.Token, operation, input)
  const make = (change: object = {}) =>
    mine<{ HIT: { HITId: string; HITTypeId: string } }>('CreateHIT', hitInput({ Question: htmlQuestion, ...change }))
  const { HIT } = await make({ MaxAssignments: 3 })
  const submitted = await market.work(worker, HIT.HITId)
  const { HIT: second } = await make()
  const held = await market.accept(worker, { HITId: second.HITId })
  const { QualificationType: asked } = await mine<{ QualificationType: { QualificationTypeId: string } }>(
    'CreateQualificationType',
    { Name: 'Isolation', Description: 'Not yours.', QualificationTypeStatus: 'Active' },
  )
  await theirs('RequestQualification', asked)
  const { QualificationRequests } = await mine<{ QualificationRequests: { QualificationRequestId: string }[] }>(
    'ListQualificationRequests',
  )
  const { HITLayoutId } = await mine<{ HITLayoutId: string }>('CreateHITLayout', {
    Name: 'Isolation',
    Content: '<!DOCTYPE html><html><body><form><input name="a"></form></body></html>',
  })
  const { AccessKeyId } = await mine<{ AccessKeyId: string }>('CreateAccessKey')
  const { WebhookId } = await mine<{ WebhookId: string }>('CreateWebhook', { Url: 'https://hook.invalid/' })
  // Nothing answers under that name, so what is told of this HIT waits.
  await make()
  const { Deliveries } = await mine<{ Deliveries: { DeliveryId: string }[] }>('ListDeliveries')
  return {
    HITId: HIT.HITId,
    HITTypeId: HIT.HITTypeId,
    AssignmentId: submitted,
    HeldAssignmentId: held,
    WorkerId: worker.WorkerId,
    QualificationTypeId: asked.QualificationTypeId,
    QualificationRequestId: QualificationRequests[0]!.QualificationRequestId,
    HITLayoutId,
    AccessKeyId,
    WebhookId,
    DeliveryId: Deliveries[0]!.DeliveryId,
  }
}

/** What everybody may see or use: that is what it is for. */
const open: Readonly<Record<string, readonly string[]>> = {
  GetQualificationType: ['QualificationTypeId'],
  RequestQualification: ['QualificationTypeId'],
  ListHITsForQualificationType: ['QualificationTypeId'],
  AcceptAssignment: ['HITId', 'HITGroupId'],
  PreviewHIT: ['HITGroupId'],
  ListHITGroups: ['RequesterId'],
  CreateWorkerBlock: ['WorkerId'],
  DeleteWorkerBlock: ['WorkerId'],
}

/** What an operation needs beside the object, so that it comes to look at it. */
const beside: Readonly<Record<string, (member: string) => Record<string, unknown>>> = {
  CreateHIT: () => withoutQuestion,
  CreateHITWithHITType: (member) => ({
    LifetimeInSeconds: 3600,
    ...(member === 'HITLayoutId' ? { HITTypeId: strangersType } : { Question: htmlQuestion }),
  }),
  CreateWebhook: () => ({ Url: 'https://example.org/hook', EventTypes: ['HITCreated'] }),
  SendBonus: () => ({ BonusAmount: '0.10', Reason: 'For nothing' }),
  SubmitAssignment: () => ({ Fields: { answer: 'yes' } }),
  UpdateHITTypeOfHIT: (member) => (member === 'HITTypeId' ? { HITId: strangersHIT } : {}),
}
const { Question: _, ...withoutQuestion } = hitInput()

const kinds = new Set([
  'HITId',
  'HITTypeId',
  'AssignmentId',
  'QualificationTypeId',
  'QualificationRequestId',
  'HITLayoutId',
  'AccessKeyId',
  'WebhookId',
  'DeliveryId',
])

/** An input that names the objects, or ids of the same look that name nothing. */
function inputOf({ name, members, required }: Operation, member: string, objects: Objects, isReal: boolean) {
  const wanted = new Set([...required, member])
  const more = beside[name]?.(member) ?? {}
  const isWorkers = ['GetMyAssignment', 'SubmitAssignment', 'ReturnAssignment', 'RecordActivity'].includes(name)
  const named = Object.fromEntries(
    [...wanted].map((one) => {
      const real = one === 'AssignmentId' && isWorkers ? objects.HeldAssignmentId : objects[one]
      if (real === undefined || !(one in objects)) return [one, sampleOf(members[one]!)]
      return [one, isReal || one === 'WorkerId' ? real : `${real.slice(0, -4)}0000`]
    }),
  )
  return { ...named, ...more }
}

interface Outcome {
  readonly status: number
  readonly code: string
  readonly words: string
}

async function outcomeOf(token: string | undefined, operation: string, input: object): Promise<Outcome> {
  const response = await fetch(`${market.url}/v1/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as { Code?: string; detail?: string }
  const ids = Object.values(input).filter((value): value is string => typeof value === 'string' && value.length > 10)
  const words = ids.reduce((text, id) => text.replaceAll(id, '…'), body.detail ?? JSON.stringify(body))
  return { status: response.status, code: body.Code ?? 'success', words }
}

test('what is not yours answers as if it did not exist, for every operation and every kind of object', async () => {
  const rows: string[] = []
  const leaks: string[] = []
  for (const operation of operations) {
    const named = Object.keys(operation.members).filter((member) => kinds.has(member))
    for (const member of named) {
      if (open[operation.name]?.includes(member)) continue
      const attackers = [
        ['another Requester', stranger.Token, 'requester'],
        ['another Worker', otherWorker.Token, 'worker'],
        ['nobody', undefined, ''],
      ] as const
      for (const [who, token, role] of attackers) {
        const real = await outcomeOf(token, operation.name, inputOf(operation, member, owned, true))
        const none = await outcomeOf(token, operation.name, inputOf(operation, member, owned, false))
        const mayCall = operation.callers.includes(role) || operation.callers.includes('anyone')
        // A list narrowed to what is not yours is as empty as one narrowed to nothing.
        const isEmpty = real.words.includes('"NumResults":0')
        const isRefused = mayCall
          ? real.status >= 400 || isEmpty
          : ['AccessDeniedException', 'MissingAuthenticationTokenException'].includes(real.code)
        const isSame = real.code === none.code && real.words === none.words && real.status === none.status
        rows.push(`${operation.name.padEnd(36)} ${member.padEnd(23)} ${who.padEnd(18)} ${real.code}`)
        if (!isRefused || !isSame)
          leaks.push(`${operation.name} ${member} by ${who}: ${JSON.stringify({ real, none })}`)
      }
    }
  }
  console.log(`${rows.length} attempts:\n${rows.join('\n')}`)
  expect(leaks).toEqual([])
  expect(rows.length).toBeGreaterThan(120)
}, 120_000)

test('lists hold nothing of others', async () => {
  const lists = operations.filter(
    ({ name, callers, required }) => name.startsWith('List') && callers.includes('requester') && required.length === 0,
  )
  expect(lists.length).toBeGreaterThan(8)
  for (const { name } of lists) {
    const { words } = await outcomeOf(stranger.Token, name, {})
    for (const id of Object.values(owned)) expect(words, name).not.toContain(id)
  }
  const worker = await outcomeOf(otherWorker.Token, 'ListMyAssignments', {})
  expect(worker.words).not.toContain(owned.HeldAssignmentId)
})

test("MTurk's door lets nobody in without a signature", async () => {
  const mturk = ['GetAccountBalance', 'CreateHIT', 'ListHITs', 'SendBonus', 'CreateWorkerBlock', 'NotifyWorkers']
  for (const operation of mturk) {
    const { status, body } = await send(market.url, undefined, { operation })
    expect([operation, status, body.__type]).toEqual([operation, 400, 'MissingAuthenticationTokenException'])
  }
})
