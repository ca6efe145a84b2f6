import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('the HITs of each type are added up, the newest type first', async () => {
  const requester = await market.aRequester()
  const first = await aHIT(requester, { MaxAssignments: 3 })
  const second = await aHIT(requester, { Title: 'Another', Reward: '0.20' })
  await doHIT(await market.aWorker(), first)
  expect((await requester.ListHITTypes()).HITTypes).toMatchObject([
    { HITTypeId: second.HITTypeId, NumberOfHITs: 1, NumberOfAssignmentsAvailable: 1 },
    { HITTypeId: first.HITTypeId, MaxAssignments: 3, NumberOfAssignmentsAvailable: 2, NumberOfAssignmentsSubmitted: 1 },
  ])
  for (const { HITTypeId } of [first, { HITTypeId: undefined }]) {
    const { HITTypes, NextToken } = await requester.ListHITTypes({ ...(HITTypeId && { HITTypeId }) })
    expect(HITTypes).toHaveLength(HITTypeId ? 1 : 2)
    expect((await requester.ListHITTypes({ ...(HITTypeId && { HITTypeId }), NextToken: NextToken! })).HITTypes).toEqual(
      [],
    )
  }
})

test('a large type is added up behind what happens in a list, and at once where it is named', async () => {
  const requester = await market.aRequester()
  const hit = await aHIT(requester, { MaxAssignments: 2 })
  await copy(hit.HITId, 10_000)
  const { HITTypeId } = hit
  const listed = async () => (await requester.ListHITTypes()).HITTypes[0]!
  const named = async () => (await requester.ListHITTypes({ HITTypeId })).HITTypes[0]!
  expect(await listed()).toMatchObject({ NumberOfHITs: 10_001 })
  await market.pass(6)
  await doHIT(await market.aWorker(), hit)
  expect(await listed()).toMatchObject({ NumberOfAssignmentsAvailable: 20_002, NumberOfAssignmentsSubmitted: 0 })
  expect(await named()).toMatchObject({ NumberOfAssignmentsAvailable: 20_001, NumberOfAssignmentsSubmitted: 1 })
  // What takes long to add up rests before the next time, by the clock of the machine.
  const now = await named()
  const later = async () => {
    await market.pass(6)
    return listed()
  }
  await expect.poll(later, { timeout: 20_000 }).toEqual(now)
})

/** More HITs like one. */
async function copy(hitId: string, copies: number): Promise<void> {
  const { pool } = market.database
  const { rows } = await pool.query(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
     where table_schema = 'public' and table_name = 'hit' and is_generated = 'NEVER' and column_name <> 'hit_id'`,
  )
  await pool.query(
    `insert into hit (hit_id, ${rows[0].names}) select left(hit_id, 22) || lpad(number::text, 8, '0'), ${rows[0].names}
     from hit, generate_series(1, $2::integer) number where hit_id = $1`,
    [hitId, copies],
  )
}
