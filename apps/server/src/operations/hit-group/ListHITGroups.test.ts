import type { QualificationRequirement } from '@kempelen/protocol'
import { unmetRequirements, type WorkerQualifications } from '@kempelen/rules'
import { listHITGroups } from '@kempelen/store'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

const titles = (page: { HITGroups: { Title: string }[] }) => page.HITGroups.map((group) => group.Title)

test('groups are found by word, reward and sort, page by page', async () => {
  const requester = await market.aRequester({ name: 'Herbarium' })
  await aHIT(requester, { Title: 'Name the flower', Reward: '0.30', Keywords: 'botany, picture' })
  await aHIT(requester, { Title: 'Name the tree', Reward: '0.10', MaxAssignments: 2 })
  await aHIT(requester, { Title: 'Count the birds', Reward: '0.20' })
  await aHIT(requester, { Title: 'Count the birds', Reward: '0.20' })
  await market.pass(1)
  const worker = await market.aWorker()
  expect(titles(await worker.ListHITGroups({ Sort: 'Reward' }))).toEqual([
    'Name the flower',
    'Count the birds',
    'Name the tree',
  ])
  expect(titles(await worker.ListHITGroups({ Sort: 'HITCount' }))[0]).toBe('Count the birds')
  expect(titles(await worker.ListHITGroups({ Sort: 'Title' }))).toEqual([
    'Count the birds',
    'Name the flower',
    'Name the tree',
  ])
  expect(titles(await worker.ListHITGroups())).toEqual(['Count the birds', 'Name the tree', 'Name the flower'])
  expect(titles(await worker.ListHITGroups({ Sort: 'LeastReward' }))[0]).toBe('Name the tree')
  const other = await market.aRequester()
  expect(titles(await worker.ListHITGroups({ RequesterId: other.id }))).toEqual([])
  expect(titles(await worker.ListHITGroups({ RequesterId: requester.id }))).toHaveLength(3)
  expect(titles(await worker.ListHITGroups({ SearchTerm: 'botany' }))).toEqual(['Name the flower'])
  expect(titles(await worker.ListHITGroups({ SearchTerm: 'herbarium', MinReward: '0.15' }))).toHaveLength(2)
  for (const Sort of ['Newest', 'Oldest', 'Reward', 'LeastReward', 'HITCount', 'FewestHITs', 'Title'] as const) {
    const whole = titles(await worker.ListHITGroups({ Sort }))
    const paged: string[] = []
    let page = await worker.ListHITGroups({ Sort, MaxResults: 1 })
    while (page.NextToken) {
      paged.push(...titles(page))
      page = await worker.ListHITGroups({ Sort, MaxResults: 1, NextToken: page.NextToken })
    }
    expect(paged).toEqual(whole)
  }
})

test('a group is gone when the Worker has done its HITs, or when it has expired', async () => {
  const requester = await market.aRequester()
  const hit = await aHIT(requester, { Title: 'Twice by two', MaxAssignments: 2, LifetimeInSeconds: 600 })
  await market.pass(1)
  const [first, second] = [await market.aWorker(), await market.aWorker()]
  await doHIT(first, hit)
  expect(titles(await first.ListHITGroups({ SearchTerm: 'twice' }))).toEqual([])
  expect(titles(await second.ListHITGroups({ SearchTerm: 'twice' }))).toEqual(['Twice by two'])
  await market.pass(601)
  expect(titles(await second.ListHITGroups({ SearchTerm: 'twice' }))).toEqual([])
})

test('each requirement says whether the Worker meets it; what may not be discovered is not shown', async () => {
  const requester = await market.aRequester()
  const experienced: QualificationRequirement = {
    QualificationTypeId: '00000000000000000040',
    Comparator: 'GreaterThan',
    IntegerValues: [100],
  }
  await aHIT(requester, { Title: 'Guarded visible', QualificationRequirements: [experienced] })
  await aHIT(requester, {
    Title: 'Guarded hidden',
    QualificationRequirements: [{ ...experienced, ActionsGuarded: 'DiscoverPreviewAndAccept' }],
  })
  await market.pass(1)
  const worker = await market.aWorker()
  const { HITGroups } = await worker.ListHITGroups({ SearchTerm: 'guarded' })
  expect(HITGroups.map((group) => group.Title)).toEqual(['Guarded visible'])
  expect(HITGroups[0]).toMatchObject({ MayPreview: true, MayAccept: false })
  expect(HITGroups[0]!.Requirements[0]).toMatchObject({
    IsMet: false,
    Name: 'Number of HITs approved',
    Asks: 'Number of HITs approved must be greater than 100.',
    Has: 'Yours is 0.',
    Remedy: 'It grows by one with every approved assignment: 101 more are needed.',
  })
  expect((await worker.ListHITGroups({ SearchTerm: 'guarded', Qualified: true })).HITGroups).toEqual([])
})

const localeId = '00000000000000000071'
const locale = fc.record({
  Country: fc.constantFrom('US', 'DE'),
  Subdivision: fc.option(fc.constantFrom('PA', 'NY'), { nil: undefined }),
})
const oneOf = ['LessThan', 'LessThanOrEqualTo', 'GreaterThan', 'GreaterThanOrEqualTo', 'EqualTo', 'NotEqualTo']
const integer = fc.integer({ min: 0, max: 3 })
/** A and B stand for two QualificationTypes that are made for the test. */
const requirement = fc.oneof(
  fc.record({
    QualificationTypeId: fc.constantFrom('A', 'B'),
    Comparator: fc.constantFrom(...oneOf),
    IntegerValues: fc.array(integer, { minLength: 1, maxLength: 1 }),
    ActionsGuarded: fc.constantFrom('Accept', 'DiscoverPreviewAndAccept'),
  }),
  fc.record({
    QualificationTypeId: fc.constantFrom('A', 'B'),
    Comparator: fc.constantFrom('In', 'NotIn'),
    IntegerValues: fc.array(integer, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    QualificationTypeId: fc.constant(localeId),
    Comparator: fc.constantFrom('EqualTo', 'NotEqualTo', 'In', 'NotIn'),
    LocaleValues: fc.array(locale, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    QualificationTypeId: fc.constantFrom(localeId, 'A', 'B'),
    Comparator: fc.constantFrom('Exists', 'DoesNotExist'),
  }),
) as fc.Arbitrary<QualificationRequirement>
const worker: fc.Arbitrary<WorkerQualifications> = fc
  .record({
    place: fc.option(locale, { nil: undefined }),
    a: fc.option(integer, { nil: undefined }),
    b: fc.option(integer, { nil: undefined }),
  })
  .map(({ place, a, b }) => {
    const values = new Map()
    if (place) values.set(localeId, { locale: place })
    if (a !== undefined) values.set('A', { integer: a })
    if (b !== undefined) values.set('B', { integer: b })
    return values
  })

test('the SQL that browses and the rule that decides agree on every requirement', async () => {
  const requester = await market.aRequester()
  const ids = new Map([[localeId, localeId]])
  for (const Name of ['A', 'B']) {
    const { QualificationType } = await requester.CreateQualificationType({
      Name,
      Description: 'For comparing.',
      QualificationTypeStatus: 'Active',
    })
    ids.set(Name, QualificationType!.QualificationTypeId!)
  }
  const groups = fc
    .sample(fc.array(requirement, { minLength: 1, maxLength: 3 }), { numRuns: 120, seed: 1770 })
    .map((asked) => asked.map((one) => ({ ...one, QualificationTypeId: ids.get(one.QualificationTypeId)! })))
  for (const [index, QualificationRequirements] of groups.entries())
    await aHIT(requester, { Title: `Agreement ${index}`, Reward: '0.00', QualificationRequirements })
  await market.pass(1)
  for (const sample of fc.sample(worker, { numRuns: 40, seed: 1769 })) {
    const qualifications = new Map([...sample].map(([id, value]) => [ids.get(id)!, value]))
    const values = [...qualifications.values()]
    const rows = await listHITGroups(market.database, 'Newest', {
      typeIds: [...qualifications.keys()],
      integers: values.map((value) => ('integer' in value ? value.integer : null)),
      countries: values.map((value) => ('locale' in value ? value.locale.Country : null)),
      subdivisions: values.map((value) => ('locale' in value ? (value.locale.Subdivision ?? '') : null)),
      workerId: 'A1NOBODY',
      blockers: [],
      requesterIds: null,
      minPayPerHourMicros: 0n,
      maxSeconds: null,
      qualificationTypeId: null,
      searchTerm: 'agreement',
      minRewardMicros: 0n,
      onlyQualified: true,
      afterValue: null,
      afterId: null,
      limit: 1000,
      now: market.now(),
    })
    const bySql = rows.map((row) => row.title).sort()
    const byRule = groups
      .flatMap((asked, index) =>
        unmetRequirements(asked, qualifications, 'Accept').length === 0 ? [`Agreement ${index}`] : [],
      )
      .sort()
    expect(bySql).toEqual(byRule)
  }
})
