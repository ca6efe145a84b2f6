import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { range } from '../src/parallel.ts'
import { hitInput } from '../src/questions.ts'
import { send } from '../src/wire.ts'

type Page = Record<string, unknown> & { NumResults: number; NextToken?: string }

let market: Marketplace
let hitIds: string[]
let assignmentIds: string[]
let qualificationTypeId: string

beforeAll(async () => {
  market = await startMarketplace()
  qualificationTypeId = await aQualificationType('Type 0')
  for (const number of range(4)) await aQualificationType(`Type ${number + 1}`)
  const QualificationRequirements = [
    { QualificationTypeId: qualificationTypeId, Comparator: 'Exists', ActionsGuarded: 'Accept' },
  ]
  hitIds = []
  for (const number of range(12)) {
    const { HIT } = await call<{ HIT: { HITId: string } }>(
      'CreateHIT',
      hitInput({
        MaxAssignments: 5,
        RequesterAnnotation: `${number}`,
        ...(number >= 7 && { QualificationRequirements }),
      }),
    )
    hitIds.push(HIT.HITId)
  }
  assignmentIds = []
  for (const worker of market.workers) assignmentIds.push(await market.work(worker, hitIds[0]!))
  for (const [index, { WorkerId }] of market.workers.entries())
    await call('SendBonus', { AssignmentId: assignmentIds[index], WorkerId, BonusAmount: '0.01', Reason: `${index}` })
  for (const { WorkerId, Token } of market.workers) {
    const type = { QualificationTypeId: qualificationTypeId }
    await market.rest(Token, 'RequestQualification', type)
    await call('AssociateQualificationWithWorker', { ...type, WorkerId })
    await call('CreateWorkerBlock', { WorkerId, Reason: 'x' })
  }
})
afterAll(() => market?.stop())

async function call<T = Page>(operation: string, body: object = {}): Promise<T> {
  const { status, text, body: output } = await send<T>(market.url, market.requester, { operation, body })
  expect(status, text).toBe(200)
  return output
}

async function aQualificationType(Name: string): Promise<string> {
  const input = { Name, Description: 'x', QualificationTypeStatus: 'Active' }
  type Made = { QualificationType: { QualificationTypeId: string } }
  return (await call<Made>('CreateQualificationType', input)).QualificationType.QualificationTypeId
}

/** Follows NextToken as oTree and Mephisto do: until a page is empty. */
async function follow(operation: string, name: string, input: object): Promise<Page[]> {
  const pages: Page[] = []
  for (;;) {
    const NextToken = pages.at(-1)?.NextToken
    const page = await call(operation, { ...input, ...(NextToken && { NextToken }) })
    pages.push(page)
    if ((page[name] as unknown[]).length === 0) return pages
  }
}

describe.each([
  ['ListHITs', 'HITs', () => ({}), 12],
  ['ListReviewableHITs', 'HITs', () => ({}), 1],
  ['ListAssignmentsForHIT', 'Assignments', () => ({ HITId: hitIds[0] }), 5],
  ['ListBonusPayments', 'BonusPayments', () => ({ HITId: hitIds[0] }), 5],
  ['ListHITsForQualificationType', 'HITs', ofType, 5],
  ['ListWorkersWithQualificationType', 'Qualifications', ofType, 5],
  ['ListQualificationRequests', 'QualificationRequests', () => ({}), 5],
  ['ListQualificationTypes', 'QualificationTypes', () => ({ MustBeRequestable: true, MustBeOwnedByCaller: true }), 5],
  ['ListWorkerBlocks', 'WorkerBlocks', () => ({}), 5],
] as const)('%s', (operation, name, input, total) => {
  it('has a NextToken on every page with rows, and none on the empty page that ends it', async () => {
    for (const MaxResults of [1, 4, 100]) {
      const pages = await follow(operation, name, { ...input(), MaxResults })
      const empty = pages.pop()!
      expect(empty).toEqual({ [name]: [], NumResults: 0 })
      for (const page of pages) {
        expect(page.NextToken).toMatch(/^.{1,255}$/)
        expect(page.NumResults).toBe((page[name] as unknown[]).length)
        expect(page.NumResults).toBeLessThanOrEqual(MaxResults)
      }
      expect(pages.reduce((sum, page) => sum + page.NumResults, 0)).toBe(total)
    }
  })

  it('refuses a NextToken it did not make', async () => {
    const request = { operation, body: { ...input(), NextToken: 'made up' } }
    const { status, body } = await send(market.url, market.requester, request)
    expect([status, body.__type]).toEqual([400, 'ParameterValidationError'])
  })

  it('takes MaxResults of 1 to 100', async () => {
    for (const MaxResults of [0, 101]) {
      const { body } = await send(market.url, market.requester, { operation, body: { ...input(), MaxResults } })
      expect(body.__type).toBe('ValidationException')
    }
  })
})

function ofType() {
  return { QualificationTypeId: qualificationTypeId }
}

it('ListHITs shows the newest first, ten where nothing else is asked', async () => {
  const { HITs, NumResults } = await call<{ HITs: { HITId: string }[]; NumResults: number }>('ListHITs')
  expect(NumResults).toBe(10)
  expect(HITs.map(({ HITId }) => HITId)).toEqual(hitIds.toReversed().slice(0, 10))
})

it('ListAssignmentsForHIT shows the first submitted first', async () => {
  type Listed = { Assignments: { AssignmentId: string }[] }
  const { Assignments } = await call<Listed>('ListAssignmentsForHIT', { HITId: hitIds[0] })
  expect(Assignments.map(({ AssignmentId }) => AssignmentId)).toEqual(assignmentIds)
})

it('ListBonusPayments wants a HIT or an assignment', async () => {
  const { body } = await send(market.url, market.requester, { operation: 'ListBonusPayments' })
  expect(body.__type).toBe('ParameterValidationError')
})

it('a HIT without assignments has an empty list without a token', async () => {
  const page = await call('ListAssignmentsForHIT', { HITId: hitIds[1] })
  expect(page).toEqual({ Assignments: [], NumResults: 0 })
})
