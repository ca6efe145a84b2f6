import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, externalQuestion, htmlQuestion, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ feePolicy: 'mturk' })
})
afterAll(() => market.close())

test('a HIT holds reward and fee for every assignment', async () => {
  const requester = await market.aRequester({ deposit: '100.00' })
  const hit = await aHIT(requester, { Reward: '0.10', MaxAssignments: 3 })
  expect(hit).toMatchObject({
    HITStatus: 'Assignable',
    MaxAssignments: 3,
    NumberOfAssignmentsAvailable: 3,
    Reward: '0.10',
  })
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '99.64', OnHoldBalance: '0.36' })
  expect(await market.findings()).toEqual([])
})

test('ten assignments cost another 20 %, Masters 5 % more, and a fee is at least a cent', async () => {
  const requester = await market.aRequester({ deposit: '100.00' })
  await aHIT(requester, { Reward: '1.00', MaxAssignments: 10 })
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe('86.00')
  await aHIT(requester, {
    Reward: '1.00',
    QualificationRequirements: [{ QualificationTypeId: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', Comparator: 'Exists' }],
  })
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe('84.75')
  await aHIT(requester, { Reward: '0.01' })
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe('84.73')
  expect((await aHIT(requester, { Reward: '0.00' })).Reward).toBe('0.00')
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe('84.72')
})

test('the same properties make the same HITType, whatever the spelling of the reward', async () => {
  const requester = await market.aRequester()
  const first = await aHIT(requester, { Reward: '0.1' })
  const second = await aHIT(requester, { Reward: '0.10' })
  const third = await aHIT(requester, { Reward: '0.11' })
  expect(second.HITTypeId).toBe(first.HITTypeId)
  expect(third.HITTypeId).not.toBe(first.HITTypeId)
  expect(first.HITGroupId).not.toBe(first.HITTypeId)
})

test('what was not given is left out, and QualificationRequirements is always there', async () => {
  const requester = await market.aRequester()
  const hit = await aHIT(requester)
  expect(hit).not.toHaveProperty('Keywords')
  expect(hit).not.toHaveProperty('RequesterAnnotation')
  expect(hit.QualificationRequirements).toEqual([])
})

test('HitAlreadyExists: a UniqueRequestToken makes one HIT within a day, even when two requests race', async () => {
  const requester = await market.aRequester()
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => aHIT(requester, { UniqueRequestToken: 'once' })))
  const made = answers.filter((answer) => answer.status === 'fulfilled')
  expect(made).toHaveLength(1)
  const refused = answers.find((answer) => answer.status === 'rejected')!
  expect(refused.reason).toMatchObject({ code: 'HitAlreadyExists' })
  expect(refused.reason.message).toContain(made[0]!.value.HITId)
  await market.pass(86_401)
  await aHIT(requester, { UniqueRequestToken: 'once' })
})

test('InsufficientFunds: nothing is written', async () => {
  const requester = await market.aRequester({ deposit: '0.20' })
  await expect(aHIT(requester, { MaxAssignments: 2 })).rejects.toMatchObject({ code: 'InsufficientFunds' })
  await expect(aHIT(requester, { Reward: '99999.00', MaxAssignments: 1_000_000_000 })).rejects.toMatchObject({
    code: 'InsufficientFunds',
  })
  expect((await requester.ListHITs()).HITs).toEqual([])
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '0.20' })
})

test('XMLParseError: the message names line and element', async () => {
  const requester = await market.aRequester()
  const broken = externalQuestion().replace(/<FrameHeight>.*<\/FrameHeight>/, '')
  await expect(aHIT(requester, { Question: broken })).rejects.toMatchObject({
    code: 'XMLParseError',
    message: expect.stringMatching(/Details: .*'FrameHeight'.*line 1/),
  })
})

test('XMLParseError and XHTMLParseError: a QuestionForm is read in full', async () => {
  const requester = await market.aRequester()
  const form = (overview: string) =>
    `<QuestionForm xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2017-11-06/QuestionForm.xsd"><Overview>${overview}</Overview></QuestionForm>`
  await expect(aHIT(requester, { Question: form('<Speech/>') })).rejects.toMatchObject({
    code: 'XMLParseError',
    message: expect.stringContaining("element 'Speech'"),
  })
  const hostile = '<FormattedContent><![CDATA[<script>x</script>]]></FormattedContent>'
  await expect(aHIT(requester, { Question: form(hostile) })).rejects.toMatchObject({
    code: 'XHTMLParseError',
    message: expect.stringContaining("'script' is not allowed"),
  })
  const hit = await aHIT(requester, { Question: form('<Text>x</Text>') })
  expect(hit.Question).toBe(form('<Text>x</Text>'))
})

test('InvalidParameterValue: a review policy is read in full, naming the parameter', async () => {
  const requester = await market.aRequester()
  await expect(
    aHIT(requester, { HITReviewPolicy: { PolicyName: 'SimplePlurality/2011-09-01' } }),
  ).rejects.toMatchObject({ code: 'InvalidParameterValue', message: expect.stringContaining('QuestionIds') })
  await expect(aHIT(requester, { AssignmentReviewPolicy: { PolicyName: 'Mine' } })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: expect.stringContaining('ScoreMyKnownAnswers/2011-09-01'),
  })
})

test('InvalidParameterValue: limits of the documentation and addresses that no browser opens', async () => {
  const requester = await market.aRequester()
  const refused = { code: 'InvalidParameterValue' }
  await expect(aHIT(requester, { Title: 'x'.repeat(129) })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { Title: '' })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { LifetimeInSeconds: 29 })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { MaxAssignments: 0 })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { Question: htmlQuestion('x'.repeat(65_536)) })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { Question: externalQuestion('http://example.org/') })).rejects.toMatchObject(refused)
  await expect(aHIT(requester, { Question: undefined })).rejects.toMatchObject(refused)
})

test('ValidationException: every broken constraint of the model is named', async () => {
  const requester = await market.aRequester()
  await expect(requester.CreateHIT({ Reward: '$1' } as never)).rejects.toMatchObject({
    code: 'ValidationException',
    message: expect.stringMatching(
      /^5 validation errors detected: .*Value '\$1' at 'reward' failed to satisfy constraint: Member must satisfy regular expression pattern/,
    ),
  })
})

test('AccessDeniedException and MissingAuthenticationTokenException: only a Requester makes HITs', async () => {
  const worker = await market.aWorker()
  await expect(aHIT(worker)).rejects.toMatchObject({ code: 'AccessDeniedException' })
})
