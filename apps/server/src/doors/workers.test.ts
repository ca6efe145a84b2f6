import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, aQualificationType, doHIT, type TestMarket } from '../testing/a-market.ts'
import { anOrganisation } from '../testing/a-member.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
})
afterAll(async () => {
  await app.close()
  await market.close()
})

async function withWorkers() {
  const { owner } = await anOrganisation(market)
  const { Token } = await owner.CreateToken({ Name: 'Files' })
  const { Token: reading } = await owner.CreateToken({ Name: 'Reads', Role: 'Viewer' })
  const workers = [await market.aWorker(), await market.aWorker()]
  const QualificationTypeId = await aQualificationType(owner, { Name: 'Careful, and quick' })
  for (const worker of workers) await owner.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(owner)) })
  await owner.AssociateQualificationWithWorker({ QualificationTypeId, WorkerId: workers[0]!.id, IntegerValue: 5 })
  await market.pass(10)
  const headers = { authorization: `Bearer ${Token}` }
  const send = (payload: string, query = '', token = Token) =>
    app.inject({
      ...{ method: 'POST', url: `/v1/workers.csv${query}`, payload },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    })
  const get = async () => {
    const reply = await app.inject({ url: '/v1/workers.csv', headers })
    return parse(reply.body, { columns: true }) as Record<string, string>[]
  }
  return { owner, workers, QualificationTypeId, send, get, reading, headers }
}

test('the file that is sent back changes what its UPDATE columns say', async () => {
  const { owner, workers, QualificationTypeId, send, get } = await withWorkers()
  const rows = await get()
  expect(Object.keys(rows[0]!)).toEqual([
    'Worker ID',
    ...['Lifetime', 'Last 30 Days', 'Last 7 Days'].flatMap((span) => [
      ...[`Number of HITs approved or rejected - ${span}`, `Number of HITs approved - ${span}`],
      `Your ${span} approval rate`,
    ]),
    ...['CURRENT-Careful, and quick', 'UPDATE-Careful, and quick', 'CURRENT BlockStatus', 'UPDATE BlockStatus'],
  ])
  expect(rows.map((row) => [row['Worker ID'], row['CURRENT-Careful, and quick']])).toEqual([
    [workers[1]!.id, ''],
    [workers[0]!.id, '5'],
  ])
  const file = `Worker ID,"UPDATE-Careful, and quick",UPDATE BlockStatus
${workers[0]!.id},Revoke,
${workers[1]!.id},90,Block
`
  const planned = (await send(file, '?DryRun=true')).json()
  expect(planned.Changes.map((one: { Operation: string; Outcome: string }) => [one.Operation, one.Outcome])).toEqual([
    ['DisassociateQualificationFromWorker', 'Planned'],
    ['AssociateQualificationWithWorker', 'Planned'],
    ['CreateWorkerBlock', 'Planned'],
  ])
  expect((await owner.ListWorkerBlocks()).NumResults).toBe(0)
  const done = (await send(file)).json()
  expect(done.Changes.map(({ Outcome }: { Outcome: string }) => Outcome)).toEqual(['Done', 'Done', 'Done'])
  expect((await get()).map((row) => [row['CURRENT-Careful, and quick'], row['CURRENT BlockStatus']])).toEqual([
    ['90', 'Blocked'],
    ['', ''],
  ])
  expect(await owner.GetQualificationScore({ QualificationTypeId, WorkerId: workers[1]!.id })).toMatchObject({
    Qualification: { IntegerValue: 90 },
  })
})

test('InvalidParameterValue: nothing is done where a cell can mean nothing', async () => {
  const { owner, workers, send } = await withWorkers()
  const [one, two] = workers
  const begin = `Worker ID,UPDATE BlockStatus,UPDATE-Other\n${one!.id},Block,\n`
  for (const [row, words] of [
    [`${two!.id},Maybe,`, 'Row 2: UPDATE BlockStatus is "Maybe". It takes Block or Unblock.'],
    [`${two!.id},,5`, 'Row 2: you have no QualificationType "Other".'],
    [',Block,', 'Row 2: there is no Worker ID.'],
  ] as const) {
    const reply = await send(begin + row)
    expect([reply.statusCode, reply.json().Code]).toEqual([400, 'InvalidParameterValue'])
    expect(reply.json().detail).toContain(words)
  }
  expect((await owner.ListWorkerBlocks()).NumResults).toBe(0)
})

test('what an operation refuses is told by its row, and the others are done', async () => {
  const { workers, send } = await withWorkers()
  const reply = await send(`Worker ID,UPDATE-BlockStatus\nAUNKNOWN000000,Block\n${workers[0]!.id},Block\n`)
  expect(reply.json().Changes).toMatchObject([
    { WorkerId: 'AUNKNOWN000000', Outcome: 'Refused', Message: expect.stringContaining('AUNKNOWN000000') },
    { WorkerId: workers[0]!.id, Outcome: 'Done' },
  ])
})

test('MemberRoleTooLow: who only reads changes nobody', async () => {
  const { workers, send, reading } = await withWorkers()
  const reply = await send(`Worker ID,UPDATE BlockStatus\n${workers[0]!.id},Block\n`, '', reading)
  expect([reply.statusCode, reply.json().Code]).toEqual([403, 'MemberRoleTooLow'])
  expect((await app.inject({ url: '/v1/workers.csv' })).statusCode).toBe(403)
})

test('the transfers of a month come as a file', async () => {
  const { headers } = await withWorkers()
  const Month = market.now().toISOString().slice(0, 7)
  const reply = await app.inject({ url: `/v1/transfers.csv?Month=${Month}&TimeZone=Europe/Vienna`, headers })
  const rows = parse(reply.body, { columns: true }) as Record<string, string>[]
  expect(rows.map(({ Code }) => Code)).toEqual(['deposit', 'hold', 'reward', 'hold', 'reward'])
  expect(rows[0]).toMatchObject({ Amount: '100.00', From: 'cash', To: 'available' })
  for (const wrong of ['Month=2026-13', `Month=${Month}&TimeZone=Mars/Olympus`, ''])
    expect((await app.inject({ url: `/v1/transfers.csv?${wrong}`, headers })).statusCode).toBe(400)
})
