import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, aQualificationType, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
afterAll(() => market.close())

const schema = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01'
const aTest = `<QuestionForm xmlns="${schema}/QuestionForm.xsd"><Question><QuestionIdentifier>q1</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>Two and two?</Text></QuestionContent><AnswerSpecification><SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections><Selection><SelectionIdentifier>four</SelectionIdentifier><Text>4</Text></Selection><Selection><SelectionIdentifier>five</SelectionIdentifier><Text>5</Text></Selection></Selections></SelectionAnswer></AnswerSpecification></Question></QuestionForm>`
const aKey = `<AnswerKey xmlns="${schema}/AnswerKey.xsd"><Question><QuestionIdentifier>q1</QuestionIdentifier><AnswerOption><SelectionIdentifier>four</SelectionIdentifier><AnswerScore>10</AnswerScore></AnswerOption></Question></AnswerKey>`
const basic = { Description: 'Reads German.', QualificationTypeStatus: 'Active' } as const

test('a type comes back as it was made, and can be asked for', async () => {
  const { QualificationType } = await requester.CreateQualificationType({
    ...basic,
    Name: 'German',
    Keywords: 'language, reading',
    Test: aTest,
    AnswerKey: aKey,
    TestDurationInSeconds: 600,
    RetryDelayInSeconds: 86_400,
  })
  expect(QualificationType).toEqual({
    QualificationTypeId: expect.stringMatching(/^3[0-9A-Z]{29}$/),
    CreationTime: expect.any(Date),
    Name: 'German',
    Description: 'Reads German.',
    Keywords: 'language, reading',
    QualificationTypeStatus: 'Active',
    Test: aTest,
    AnswerKey: aKey,
    TestDurationInSeconds: 600,
    RetryDelayInSeconds: 86_400,
    IsRequestable: true,
    AutoGranted: false,
  })
  const QualificationTypeId = QualificationType!.QualificationTypeId!
  expect((await requester.GetQualificationType({ QualificationTypeId })).QualificationType).toEqual(QualificationType)
})

test('others see that there is a test, and neither its questions nor its key', async () => {
  const id = await aQualificationType(requester, { Test: aTest, AnswerKey: aKey, TestDurationInSeconds: 60 })
  for (const other of [await market.aRequester(), await market.aWorker()]) {
    const { QualificationType } = await other.GetQualificationType({ QualificationTypeId: id })
    expect(QualificationType).toMatchObject({ TestDurationInSeconds: 60 })
    expect(QualificationType).not.toHaveProperty('Test')
    expect(QualificationType).not.toHaveProperty('AnswerKey')
  }
})

test('QualificationTypeAlreadyExists: a name is free again once its type is deleted', async () => {
  const id = await aQualificationType(requester, { Name: 'Once' })
  await expect(aQualificationType(requester, { Name: 'Once' })).rejects.toThrow(
    /^You have already created a QualificationType with this name\./,
  )
  await aQualificationType(await market.aRequester(), { Name: 'Once' })
  await requester.DeleteQualificationType({ QualificationTypeId: id })
  expect(await aQualificationType(requester, { Name: 'Once' })).not.toBe(id)
})

test.for([
  ['an AnswerKey without a Test', { AnswerKey: aKey }, 'AnswerKey needs a Test'],
  ['a duration without a Test', { TestDurationInSeconds: 60 }, 'duration needs a Test'],
  ['a Test without a duration', { Test: aTest }, 'Test needs a duration'],
  ['a Test that is granted anyway', { Test: aTest, TestDurationInSeconds: 60, AutoGranted: true }, 'has no Test'],
] as const)('InvalidParameterValue: %s', async ([, options, message]) => {
  await expect(aQualificationType(requester, options)).rejects.toThrow(message)
})

test('XMLParseError: a test that is no QuestionForm, or a key for other questions', async () => {
  const duration = { TestDurationInSeconds: 60 }
  await expect(aQualificationType(requester, { ...duration, Test: '<QuestionForm' })).rejects.toMatchObject({
    code: 'XMLParseError',
  })
  const otherKey = aKey.replace('>q1<', '>q9<')
  await expect(aQualificationType(requester, { ...duration, Test: aTest, AnswerKey: otherKey })).rejects.toThrow(
    /no question 'q9'/,
  )
})

test('an update changes what it names; test, duration and key are replaced as one', async () => {
  const id = await aQualificationType(requester, { Test: aTest, AnswerKey: aKey, TestDurationInSeconds: 60 })
  const update = (input: object) =>
    requester.UpdateQualificationType({ QualificationTypeId: id, ...input }).then((output) => output.QualificationType!)
  expect(await update({ Description: 'Another.', RetryDelayInSeconds: 10 })).toMatchObject({
    Description: 'Another.',
    RetryDelayInSeconds: 10,
    AnswerKey: aKey,
  })
  const replaced = await update({ Test: aTest, TestDurationInSeconds: 30 })
  expect(replaced).toMatchObject({ TestDurationInSeconds: 30, RetryDelayInSeconds: 10 })
  expect(replaced).not.toHaveProperty('AnswerKey')
  await expect(update({ AutoGranted: true })).rejects.toThrow('has no Test')
  await expect(update({ AnswerKey: aKey })).rejects.toThrow('needs a Test')
})

test('QualificationTypeDoesNotExist: to change the type of another Requester', async () => {
  const id = await aQualificationType(requester)
  const other = await market.aRequester()
  const refusal = { code: 'QualificationTypeDoesNotExist' }
  await expect(other.UpdateQualificationType({ QualificationTypeId: id })).rejects.toMatchObject(refusal)
  await expect(other.DeleteQualificationType({ QualificationTypeId: id })).rejects.toMatchObject(refusal)
})

test('InvalidQualificationTypeState: a deleted type is gone for everybody', async () => {
  const id = await aQualificationType(requester)
  await requester.DeleteQualificationType({ QualificationTypeId: id })
  const again = requester.DeleteQualificationType({ QualificationTypeId: id })
  await expect(again).rejects.toThrow('This operation can be called with a status of: Active,Inactive')
  await expect(requester.GetQualificationType({ QualificationTypeId: id })).rejects.toMatchObject({
    code: 'QualificationTypeDoesNotExist',
  })
})

test('types are searched by name, description and keywords, in the order of their names', async () => {
  const botanist = await market.aRequester()
  for (const [Name, Keywords] of [
    ['Zebra grass', 'plant'],
    ['Aster', 'PLANT'],
    ['Moss', 'spore'],
  ] as const)
    await aQualificationType(botanist, { Name, Keywords })
  await aQualificationType(botanist, { Name: 'Fern', Keywords: 'plant', QualificationTypeStatus: 'Inactive' })
  const names = async (party: Party, input: object) =>
    (
      await party.ListQualificationTypes({ MustBeRequestable: true, MaxResults: 100, ...input })
    ).QualificationTypes!.map((type) => type.Name)
  expect(await names(botanist, { Query: 'Plant' })).toEqual(['Aster', 'Fern', 'Zebra grass'])
  expect(await names(requester, { Query: 'plant' })).toEqual(['Aster', 'Zebra grass'])
  expect(await names(requester, { Query: 'plant', MustBeOwnedByCaller: true })).toEqual([])
  expect(await names(requester, { Query: '100%' })).toEqual([])
})

test('the types of the marketplace are listed and read like others, where they need not be requestable', async () => {
  const worker = await market.aWorker()
  const { QualificationTypes } = await worker.ListQualificationTypes({ MustBeRequestable: false, Query: 'approv' })
  expect(QualificationTypes!.map((type) => type.QualificationTypeId)).toEqual(
    expect.arrayContaining(['00000000000000000040', '000000000000000000L0']),
  )
  const { QualificationType } = await requester.GetQualificationType({ QualificationTypeId: '00000000000000000071' })
  expect(QualificationType).toMatchObject({ Name: 'Location', IsRequestable: false })
})

test('every id of MTurk’s own types can be read and asked for, the retired ones too, which are in no list', async () => {
  const current = ['40', '71', '60', 'L0'].map((end) => end.padStart(20, '0'))
  const masters = ['2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6']
  const retired = ['00', '70', 'E0', 'S0'].map((end) => end.padStart(20, '0'))
  for (const QualificationTypeId of [...current, ...masters, ...retired]) {
    const { QualificationType } = await requester.GetQualificationType({ QualificationTypeId })
    const QualificationTypeStatus = retired.includes(QualificationTypeId) ? 'Inactive' : 'Active'
    expect(QualificationType).toMatchObject({ QualificationTypeId, QualificationTypeStatus })
    await aHIT(requester, { QualificationRequirements: [{ QualificationTypeId, Comparator: 'Exists' }] })
    const { HITs } = await requester.ListHITsForQualificationType({ QualificationTypeId })
    expect(HITs).toHaveLength(1)
  }
  const listed = await requester.ListQualificationTypes({ MustBeRequestable: false, MaxResults: 100 })
  const ids = listed.QualificationTypes!.map((type) => type.QualificationTypeId!)
  expect(ids).toEqual(expect.arrayContaining([...current, ...masters]))
  for (const id of retired) expect(ids).not.toContain(id)
})

test('every page continues the one before, the marketplace types among the others', async () => {
  const whole: string[] = []
  let NextToken: string | undefined
  do {
    const page = await requester.ListQualificationTypes({ MustBeRequestable: false, MaxResults: 3, NextToken })
    whole.push(...page.QualificationTypes!.map((type) => type.QualificationTypeId!))
    NextToken = page.NextToken
  } while (NextToken)
  const { QualificationTypes } = await requester.ListQualificationTypes({ MustBeRequestable: false, MaxResults: 100 })
  expect(whole).toEqual(QualificationTypes!.map((type) => type.QualificationTypeId))
  expect(new Set(whole).size).toBe(whole.length)
})

test('HITs are found by the type that they ask for', async () => {
  const id = await aQualificationType(requester)
  const QualificationRequirements = [{ QualificationTypeId: id, Comparator: 'Exists' as const }]
  const hit = await aHIT(requester, { Title: 'Asks for it', QualificationRequirements })
  await aHIT(requester, { Title: 'Asks for nothing' })
  const list = async (party: Party) =>
    (await party.ListHITsForQualificationType({ QualificationTypeId: id })).HITs!.map((one) => one.HITId)
  expect(await list(requester)).toEqual([hit.HITId])
  expect(await list(await market.aRequester())).toEqual([])
  await requester.UpdateExpirationForHIT({ HITId: hit.HITId, ExpireAt: new Date(0) })
  await requester.DeleteHIT({ HITId: hit.HITId })
  expect(await list(requester)).toEqual([])
})

test('a HIT cannot ask for a type that is unknown or switched off', async () => {
  const ask = (QualificationTypeId: string) =>
    aHIT(requester, { QualificationRequirements: [{ QualificationTypeId, Comparator: 'Exists' }] })
  await expect(ask('3UNKNOWN')).rejects.toMatchObject({ code: 'QualificationTypeDoesNotExist' })
  const inactive = await aQualificationType(requester, { QualificationTypeStatus: 'Inactive' })
  await expect(ask(inactive)).rejects.toMatchObject({ code: 'InvalidQualificationTypeState' })
  await requester.UpdateQualificationType({ QualificationTypeId: inactive, QualificationTypeStatus: 'Active' })
  await ask(inactive)
})
