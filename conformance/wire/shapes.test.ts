import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { hitInput, htmlQuestionOf, htmlQuestionOfBytes } from '../src/questions.ts'
import { send } from '../src/wire.ts'

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

async function call<T = Record<string, unknown>>(operation: string, body: object = {}): Promise<T> {
  const { status, text, body: output } = await send<T>(market.url, market.requester, { operation, body })
  expect(status, text).toBe(200)
  return output
}

type HIT = Record<string, unknown> & { HITId: string; CreationTime: number; Expiration: number }
type Assignment = Record<string, unknown> & { AssignmentId: string; Answer: string }

async function createHIT(more: object = {}): Promise<HIT> {
  return (await call<{ HIT: HIT }>('CreateHIT', hitInput(more))).HIT
}

describe('a HIT', () => {
  it('has the members MTurk gives, and leaves out what was not given (Dallinger asks for the key)', async () => {
    const hit = await createHIT()
    expect(Object.keys(hit).sort()).toEqual([
      'AssignmentDurationInSeconds',
      'AutoApprovalDelayInSeconds',
      'CreationTime',
      'Description',
      'Expiration',
      'HITGroupId',
      'HITId',
      'HITReviewStatus',
      'HITStatus',
      'HITTypeId',
      'MaxAssignments',
      'NumberOfAssignmentsAvailable',
      'NumberOfAssignmentsCompleted',
      'NumberOfAssignmentsPending',
      'QualificationRequirements',
      'Question',
      'Reward',
      'Title',
    ])
    expect(hit).toMatchObject({
      AutoApprovalDelayInSeconds: 2_592_000,
      HITReviewStatus: 'NotReviewed',
      MaxAssignments: 1,
      QualificationRequirements: [],
    })
    expect((await call<{ HIT: HIT }>('GetHIT', { HITId: hit.HITId })).HIT).toEqual(hit)
  })

  it('has Keywords and RequesterAnnotation where they were given', async () => {
    expect(await createHIT({ Keywords: 'a, b', RequesterAnnotation: 'batch 7' })).toMatchObject({
      Keywords: 'a, b',
      RequesterAnnotation: 'batch 7',
    })
  })

  it('has times as numbers of seconds (oTree stores them in a column of floats)', async () => {
    const { CreationTime, Expiration } = await createHIT()
    expect(Math.abs(CreationTime - Date.now() / 1000)).toBeLessThan(60)
    expect(Expiration - CreationTime).toBeCloseTo(86_400, 3)
  })

  it('takes several locales with EqualTo, as Dallinger sends them', async () => {
    const QualificationRequirements = [
      {
        QualificationTypeId: '00000000000000000071',
        Comparator: 'EqualTo',
        LocaleValues: [{ Country: 'US' }, { Country: 'CA', Subdivision: 'ON' }],
        ActionsGuarded: 'Accept',
      },
    ]
    expect(await createHIT({ QualificationRequirements })).toMatchObject({ QualificationRequirements })
  })

  it('keeps a Question of 65,535 bytes and text of every script', async () => {
    const Question = htmlQuestionOfBytes(65_535)
    const Title = 'Ḱāt 猫 قط 🐈'
    const { HITId } = await createHIT({ Question, Title })
    const { HIT } = await call<{ HIT: HIT }>('GetHIT', { HITId })
    expect(HIT).toMatchObject({ Question, Title })
    const tooLong = { operation: 'CreateHIT', body: hitInput({ Question: htmlQuestionOfBytes(65_536) }) }
    const { status, body } = await send(market.url, market.requester, tooLong)
    expect([status, body.__type]).toEqual([400, 'ParameterValidationError'])
  })
})

describe('an assignment', () => {
  it('always has its Answer, and its times as numbers', async () => {
    const { HITId } = await createHIT({ MaxAssignments: 2 })
    await market.work(market.workers[0]!, HITId, {})
    await market.work(market.workers[1]!, HITId, { label: 'x' })
    const { Assignments } = await call<{ Assignments: Assignment[] }>('ListAssignmentsForHIT', { HITId })
    for (const assignment of Assignments) {
      expect(Object.keys(assignment).sort()).toEqual([
        'AcceptTime',
        'Answer',
        'AssignmentId',
        'AssignmentStatus',
        'AutoApprovalTime',
        'Deadline',
        'HITId',
        'SubmitTime',
        'WorkerId',
      ])
      expect(assignment.SubmitTime).toBeTypeOf('number')
      expect(assignment.Answer).toContain('<QuestionFormAnswers')
    }
  })

  it('keeps answers of 64 KB and of every script, as ASCII with references', async () => {
    const { HITId } = await createHIT({ Question: htmlQuestionOf('') })
    const long = 'a'.repeat(65_536)
    const assignmentId = await market.work(market.workers[0]!, HITId, { long, words: '猫 & <é> 🐈', label: ['a', 'b'] })
    const { Assignment } = await call<{ Assignment: Assignment }>('GetAssignment', { AssignmentId: assignmentId })
    const { Answer } = Assignment
    expect(Answer).toMatch(/^[\t\n\x20-\x7e]*$/)
    expect(Answer).toContain(`<QuestionIdentifier>long</QuestionIdentifier><FreeText>${long}</FreeText>`)
    expect(Answer).toContain('<FreeText>&#29483; &amp; &lt;&#233;&gt; &#128008;</FreeText>')
    expect(Answer).toContain('<QuestionIdentifier>label</QuestionIdentifier><FreeText>a|b</FreeText>')
  })

  it('may be rejected without a word (psiTurk and oTree send "")', async () => {
    const { HITId } = await createHIT()
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    await call('RejectAssignment', { AssignmentId, RequesterFeedback: '' })
    const { Assignment } = await call<{ Assignment: Assignment }>('GetAssignment', { AssignmentId })
    expect(Assignment).toMatchObject({ AssignmentStatus: 'Rejected', RejectionTime: expect.any(Number) })
  })
})

describe('an empty output', () => {
  it('is {} (oTree parses every body, Dallinger takes no member)', async () => {
    const { HITId } = await createHIT({ MaxAssignments: 3 })
    const [one, two, three] = await Promise.all(market.workers.slice(0, 3).map((worker) => market.work(worker, HITId)))
    const { WorkerId } = market.workers[0]!
    const outputs = [
      await call('ApproveAssignment', { AssignmentId: one }),
      await call('RejectAssignment', { AssignmentId: two, RequesterFeedback: 'no' }),
      await call('ApproveAssignment', { AssignmentId: three, RequesterFeedback: 'yes' }),
      await call('SendBonus', { AssignmentId: one, WorkerId, BonusAmount: '5.', Reason: 'x' }),
      await call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 }),
      await call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 }),
      await call('UpdateHITReviewStatus', { HITId }),
      await call('DeleteHIT', { HITId }),
    ]
    expect(outputs).toEqual(outputs.map(() => ({})))
  })
})
