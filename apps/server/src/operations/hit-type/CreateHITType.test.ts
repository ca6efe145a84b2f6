import type { Contracts, InputOf, QualificationRequirement } from '@kempelen/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, externalQuestion, type Party, type TestMarket } from '../../testing/a-market.ts'

type Properties = InputOf<Contracts['CreateHITType']>

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
afterAll(() => market.close())

const approved: QualificationRequirement = {
  QualificationTypeId: '00000000000000000040',
  Comparator: 'GreaterThan',
  IntegerValues: [5],
}
const adult: QualificationRequirement = {
  QualificationTypeId: '00000000000000000060',
  Comparator: 'EqualTo',
  IntegerValues: [1],
}
const properties: Properties = {
  Title: 'Which digit is this?',
  Description: 'Look at the picture.',
  Keywords: 'digit, picture',
  Reward: '0.10',
  AssignmentDurationInSeconds: 600,
  AutoApprovalDelayInSeconds: 3600,
  QualificationRequirements: [approved, adult],
}
const typeOf = async (change: Partial<Properties> = {}, party = requester) =>
  (await party.CreateHITType({ ...properties, ...change })).HITTypeId!

test('the seven properties name the HITType, and each of them another', async () => {
  const HITTypeId = await typeOf()
  expect(HITTypeId).toMatch(/^3[0-9A-Z]{29}$/)
  expect(await typeOf()).toBe(HITTypeId)
  const others: Partial<Properties>[] = [
    { Title: 'Which letter is this?' },
    { Description: 'Look closely.' },
    { Keywords: 'digit' },
    { Reward: '0.11' },
    { AssignmentDurationInSeconds: 601 },
    { AutoApprovalDelayInSeconds: 3601 },
    { QualificationRequirements: [approved] },
  ]
  const ids = await Promise.all(others.map((change) => typeOf(change)))
  expect(new Set([HITTypeId, ...ids]).size).toBe(8)
  expect(await typeOf({}, await market.aRequester())).not.toBe(HITTypeId)
})

test('the spelling of the reward and the order of the requirements make no difference', async () => {
  expect(await typeOf({ Reward: '0.1', QualificationRequirements: [adult, approved] })).toBe(await typeOf())
})

test('a HIT of the type takes its properties, and its group is that of its type', async () => {
  const HITTypeId = await typeOf()
  const own = { LifetimeInSeconds: 60, Question: externalQuestion(), MaxAssignments: 2, RequesterAnnotation: 'a' }
  const { HIT } = await requester.CreateHITWithHITType({ HITTypeId, ...own })
  expect(HIT).toMatchObject({ ...properties, HITTypeId, MaxAssignments: 2, RequesterAnnotation: 'a' })
  const same = await aHIT(requester, properties)
  expect(same).toMatchObject({ HITTypeId, HITGroupId: HIT!.HITGroupId })
  expect(HIT!.HITGroupId).not.toBe(HITTypeId)
})

test('a requirement comes back as it was given, RequiredToPreview too', async () => {
  const QualificationRequirements = [{ ...approved, RequiredToPreview: true }]
  expect((await aHIT(requester, { QualificationRequirements })).QualificationRequirements).toEqual(
    QualificationRequirements,
  )
})

test('QualificationTypeDoesNotExist: the kinds of Masters that MTurk gave up are not offered', async () => {
  const retired = [
    ...['2NDP2L92HECWY8NS8H3CK0CP5L9GHO', '21VZU98JHSTLZ5BPP4A9NOBJEK3DPG'],
    ...['2F1KVCNHMVHV8E9PBUB2A4J79LU20F', '2TGBB6BFMFFOM08IBMAFGGESC1UWJX'],
  ]
  for (const QualificationTypeId of retired)
    await expect(
      typeOf({ QualificationRequirements: [{ QualificationTypeId, Comparator: 'Exists' }] }),
    ).rejects.toMatchObject({ code: 'QualificationTypeDoesNotExist' })
})
