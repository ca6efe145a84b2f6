import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('filters are kept under a name, for their Worker alone, until they are deleted', async () => {
  const [worker, other] = [await market.aWorker(), await market.aWorker()]
  const Filters = { SearchTerm: 'flower', MinPayPerHour: '12.00', Sort: 'PayPerHour' as const, Qualified: true }
  const { SavedSearch } = await worker.CreateSavedSearch({ Name: 'Well paid flowers', Filters })
  expect(SavedSearch).toMatchObject({ Name: 'Well paid flowers', Filters })
  expect((await worker.ListSavedSearches()).SavedSearches).toEqual([SavedSearch])
  expect((await other.ListSavedSearches()).SavedSearches).toEqual([])
  const { SavedSearchId } = SavedSearch
  await expect(other.DeleteSavedSearch({ SavedSearchId })).rejects.toMatchObject({ code: 'SavedSearchDoesNotExist' })
  await worker.DeleteSavedSearch({ SavedSearchId })
  expect((await worker.ListSavedSearches()).SavedSearches).toEqual([])
})

test('TooManySavedSearches: a Worker keeps fifty', async () => {
  const worker = await market.aWorker()
  for (let n = 1; n <= 50; n++) await worker.CreateSavedSearch({ Name: `Search ${n}`, Filters: {} })
  await expect(worker.CreateSavedSearch({ Name: 'One more', Filters: {} })).rejects.toMatchObject({
    code: 'TooManySavedSearches',
  })
  expect((await worker.ListSavedSearches()).SavedSearches).toHaveLength(50)
})

test('ValidationException: a filter that ListHITGroups does not know is not kept', async () => {
  const worker = await market.aWorker()
  const Filters = { Sort: 'Cheapest' } as never
  await expect(worker.CreateSavedSearch({ Name: 'Wrong', Filters })).rejects.toMatchObject({
    code: 'ValidationException',
  })
  expect((await worker.ListSavedSearches()).SavedSearches).toEqual([])
})
