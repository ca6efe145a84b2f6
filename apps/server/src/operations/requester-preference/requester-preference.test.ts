import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

const titles = async (worker: Party, filters: object = {}) =>
  (await worker.ListHITGroups(filters)).HITGroups.map((group) => group.Title)

test('a hidden Requester is left out, a favourite is marked and can be asked for alone, and both can be undone', async () => {
  const [liked, disliked] = [await market.aRequester({ name: 'Liked' }), await market.aRequester({ name: 'Not liked' })]
  await aHIT(liked, { Title: 'Welcome' })
  await aHIT(disliked, { Title: 'Unwelcome' })
  await market.pass(1)
  const [worker, other] = [await market.aWorker(), await market.aWorker()]
  await worker.SetRequesterPreference({ RequesterId: liked.id, Preference: 'Favorite' })
  await worker.SetRequesterPreference({ RequesterId: disliked.id, Preference: 'Hidden' })
  expect(await titles(worker)).toEqual(['Welcome'])
  expect((await worker.ListHITGroups()).HITGroups[0]).toMatchObject({ IsFavorite: true })
  expect(await titles(worker, { Favorites: true })).toEqual(['Welcome'])
  expect(await titles(worker, { Favorites: true, RequesterIds: [disliked.id] })).toEqual([])
  expect(await titles(other, { Favorites: true })).toEqual([])
  expect(await titles(other)).toHaveLength(2)
  expect((await worker.GetRequesterCard({ RequesterId: liked.id })).Preference).toBe('Favorite')
  const { Preferences } = await worker.ListRequesterPreferences()
  expect(Preferences.map((one) => [one.RequesterName, one.Preference]).sort()).toEqual([
    ['Liked', 'Favorite'],
    ['Not liked', 'Hidden'],
  ])
  const page = await worker.ListRequesterPreferences({ MaxResults: 1 })
  expect((await worker.ListRequesterPreferences({ NextToken: page.NextToken! })).Preferences).toHaveLength(1)
  expect((await other.ListRequesterPreferences()).Preferences).toEqual([])
  await worker.SetRequesterPreference({ RequesterId: disliked.id, Preference: 'None' })
  expect(await titles(worker)).toHaveLength(2)
})

test('RequesterDoesNotExist: only Requesters who exist are preferred', async () => {
  const worker = await market.aWorker()
  await expect(worker.SetRequesterPreference({ RequesterId: 'ANOBODY', Preference: 'Hidden' })).rejects.toMatchObject({
    code: 'RequesterDoesNotExist',
  })
})
