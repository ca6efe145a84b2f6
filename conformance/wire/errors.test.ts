import { ApproveAssignmentCommand, GetHITCommand } from '@aws-sdk/client-mturk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { externalQuestion, hitInput } from '../src/questions.ts'
import { sdkFor } from '../src/sdk.ts'
import { send } from '../src/wire.ts'

interface ErrorBody {
  __type: string
  Message: string
  TurkErrorCode?: string
}

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

async function refusal(operation: string, body: object) {
  const answer = await send<ErrorBody>(market.url, market.requester, { operation, body })
  expect(answer.status).toBe(400)
  return answer.body
}

const unknownId = '3XXXXXXXXXXXXXXXXXXXXXXXXXXXXX'

describe('a refusal of the market', () => {
  it('has __type, Message with the moment at its end, and TurkErrorCode, and nothing else', async () => {
    const before = Date.now()
    const body = await refusal('GetHIT', { HITId: unknownId })
    expect(Object.keys(body)).toEqual(['__type', 'Message', 'TurkErrorCode'])
    expect(body).toMatchObject({ __type: 'RequestError', TurkErrorCode: 'AWS.MechanicalTurk.HITDoesNotExist' })
    const [, millis] = new RegExp(`^Hit ${unknownId} does not exist\\. \\((\\d{13})\\)$`).exec(body.Message) ?? []
    expect(Number(millis)).toBeGreaterThanOrEqual(before - 1000)
  })

  // Dallinger matches "does not exist".
  it.each([
    ['GetAssignment', { AssignmentId: unknownId }, 'AssignmentDoesNotExist', /^Assignment \w+ does not exist\./],
    ['DeleteHIT', { HITId: unknownId }, 'HITDoesNotExist', /^Hit \w+ does not exist\./],
    [
      'CreateHITWithHITType',
      { HITTypeId: unknownId, LifetimeInSeconds: 60, Question: externalQuestion },
      'HITTypeDoesNotExist',
      /does not exist/,
    ],
    ['CreateHIT', hitInput({ Reward: '100000.00' }), 'InsufficientFunds', /^This Requester has insufficient funds/],
  ])('of %s is a RequestError', async (operation, input, code, message) => {
    const body = await refusal(operation, input)
    expect(body).toMatchObject({ __type: 'RequestError', TurkErrorCode: `AWS.MechanicalTurk.${code}` })
    expect(body.Message).toMatch(message)
  })

  it('is MTurk’s MTurkServiceException in the SDK, with its code', async () => {
    const client = sdkFor(market.url, market.requester)
    await expect(client.send(new GetHITCommand({ HITId: unknownId }))).rejects.toMatchObject({
      name: 'RequestError',
      TurkErrorCode: 'AWS.MechanicalTurk.HITDoesNotExist',
      message: expect.stringMatching(/does not exist\. \(\d{13}\)$/),
    })
    await expect(client.send(new ApproveAssignmentCommand({ AssignmentId: 'a b' }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
    client.destroy()
  })
})

describe('a ValidationException', () => {
  it('names the member as oTree and Mephisto know it', async () => {
    const body = await refusal('RejectAssignment', { AssignmentId: unknownId })
    expect(body).toMatchObject({
      __type: 'ValidationException',
      Message:
        "1 validation error detected: Value null at 'requesterFeedback' failed to satisfy constraint: Member must not be null",
    })
    expect(body).not.toHaveProperty('TurkErrorCode')
  })

  it('lists all that is wrong', async () => {
    const body = await refusal('SendBonus', { WorkerId: 'B1', BonusAmount: '$1', AssignmentId: unknownId, Reason: 'x' })
    expect(body.__type).toBe('ValidationException')
    expect(body.Message).toMatch(/^2 validation errors detected: /)
    expect(body.Message).toContain("at 'workerId' failed to satisfy constraint: Member must satisfy regular expression")
    expect(body.Message).toContain("Value '$1' at 'bonusAmount'")
  })

  it.each(['.5', '1.234', '-1', '$1', ''])('refuses %j as money', async (Reward) => {
    expect((await refusal('CreateHIT', hitInput({ Reward }))).__type).toBe('ValidationException')
  })
})

describe('a ParameterValidationError', () => {
  it.each([
    ['broken XML', { Question: '<ExternalQuestion' }, 'XMLParseError'],
    ['a Question of another schema', { Question: '<Poem xmlns="http://example.org/">x</Poem>' }, 'XMLParseError'],
    ['an http address', { Question: externalQuestion.replace('https:', 'http:') }, 'InvalidParameterValue'],
    ['a lifetime of five seconds', { LifetimeInSeconds: 5 }, 'InvalidParameterValue'],
    ['a Title of 129 characters', { Title: 'x'.repeat(129) }, 'InvalidParameterValue'],
  ])('answers %s', async (_what, more, code) => {
    const body = await refusal('CreateHIT', hitInput(more))
    expect(body).toMatchObject({
      __type: 'ParameterValidationError',
      TurkErrorCode: `AWS.MechanicalTurk.${code}`,
      Message: expect.stringMatching(/\(\d{13}\)$/),
    })
  })
})
