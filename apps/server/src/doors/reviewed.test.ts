import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../testing/a-market.ts'
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

type Rows = Record<string, string>[]

async function withResults() {
  const { owner } = await anOrganisation(market)
  const { Token } = await owner.CreateToken({ Name: 'Files' })
  const { Token: reading } = await owner.CreateToken({ Name: 'Reads', Role: 'Viewer' })
  const hit = await aHIT(owner, { MaxAssignments: 3 })
  for (let one = 0; one < 3; one++) await doHIT(await market.aWorker(), hit)
  const headers = { authorization: `Bearer ${Token}` }
  const { body } = await app.inject({ url: `/v1/results.csv?HITId=${hit.HITId}`, headers })
  const send = (rows: Rows | string, query = '', authorization = headers.authorization) =>
    app.inject({
      ...{ method: 'POST', url: `/v1/results/reviewed.csv${query}` },
      payload: typeof rows === 'string' ? rows : stringify(rows, { header: true }),
      headers: { authorization, 'content-type': 'text/csv' },
    })
  const states = async () =>
    (await owner.ListResults({ HITId: hit.HITId! })).Results.map((one) => [one.AssignmentStatus, one.RequesterFeedback])
  return { owner, rows: parse(body, { columns: true }) as Rows, send, states, headers, reading: `Bearer ${reading}` }
}

test('the results file that comes back reviewed is carried out, and again it changes nothing', async () => {
  const { rows, send, states } = await withResults()
  rows[0]!.Approve = 'x'
  rows[1]!.Reject = 'The text is in another language.'
  const planned = (await send(rows, '?DryRun=true')).json()
  expect(planned).toMatchObject({ DryRun: true, Rows: 3, Counts: { Planned: 2, Refused: 0 } })
  expect((await states()).map(([state]) => state)).toEqual(['Submitted', 'Submitted', 'Submitted'])
  const done = (await send(rows)).json()
  expect(done.Decisions).toMatchObject([
    { Row: 1, AssignmentId: rows[0]!.AssignmentId, Decision: 'Approve', Outcome: 'Done' },
    { Row: 2, AssignmentId: rows[1]!.AssignmentId, Decision: 'Reject', Outcome: 'Done' },
  ])
  const after = [
    ['Approved', undefined],
    ['Rejected', 'The text is in another language.'],
    ['Submitted', undefined],
  ]
  expect(await states()).toEqual(after)
  expect((await send(rows)).json().Counts).toEqual({ Done: 0, Planned: 0, AlreadyDone: 2, Refused: 0 })
  expect(await states()).toEqual(after)
})

test('what cannot be done is told by its row, before and after, and the others are done', async () => {
  const { rows, send, states } = await withResults()
  const [one, two, three] = rows
  Object.assign(one!, { Approve: 'x', Reject: 'x' })
  Object.assign(two!, { Approve: 'x' })
  Object.assign(three!, { Approve: 'x', AssignmentId: '3UNKNOWN' })
  const told = [
    { Row: 1, Outcome: 'Refused', Message: 'Approve and Reject are both filled in. Leave one empty.' },
    { Row: 2 },
    { Row: 3, Outcome: 'Refused', Code: 'AssignmentDoesNotExist' },
    { Row: 4, Outcome: 'Refused', Message: 'Row 2 decides this assignment already.' },
  ]
  const file = [...rows, two!]
  expect((await send(file, '?DryRun=true')).json().Decisions).toMatchObject(told)
  expect((await send(file)).json()).toMatchObject({ Decisions: told, Counts: { Done: 1, Refused: 3 } })
  expect((await states()).map(([state]) => state)).toEqual(['Submitted', 'Approved', 'Submitted'])
})

test('ReasonRequired: where rejections need a reason, a mark is none', async () => {
  const { owner, rows, send } = await withResults()
  await owner.UpdateRequesterSettings({ RejectionGate: 'Everything' })
  rows[0]!.Reject = 'x'
  for (const query of ['?DryRun=true', ''])
    expect((await send(rows, query)).json().Decisions).toMatchObject([
      { Row: 1, Outcome: 'Refused', Code: 'ReasonRequired' },
    ])
})

test('a file comes as a form too', async () => {
  const { rows, states, headers } = await withResults()
  rows[2]!.Approve = 'Thank you'
  const file = 'Content-Disposition: form-data; name="file"; filename="r.csv"\r\nContent-Type: text/csv'
  const reply = await app.inject({
    ...{ method: 'POST', url: '/v1/results/reviewed.csv' },
    payload: `--b\r\n${file}\r\n\r\n${stringify(rows, { header: true })}\r\n--b--\r\n`,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
  })
  expect(reply.json().Counts).toMatchObject({ Done: 1 })
  expect((await states())[2]).toEqual(['Approved', 'Thank you'])
})

test('InvalidParameterValue: a file without the columns is none, and MemberRoleTooLow for who only reads', async () => {
  const { rows, send, reading } = await withResults()
  const reply = await send('WorkerId,Approve\nA1,x\n')
  expect([reply.statusCode, reply.json().Code]).toEqual([400, 'InvalidParameterValue'])
  expect(reply.json().detail).toContain('There is no column AssignmentId, Reject.')
  const low = await send(rows, '', reading)
  expect([low.statusCode, low.json().Code]).toEqual([403, 'MemberRoleTooLow'])
})
