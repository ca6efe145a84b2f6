import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aNewcomer, password } from '../../testing/a-browser.ts'
import { aHIT, aMarket, doHIT, htmlQuestion, type Party, type TestMarket } from '../../testing/a-market.ts'
import { doorsOf } from '../../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
const dataDir = mkdtempSync(join(tmpdir(), 'kempelen-erasure-'))
beforeAll(async () => {
  market = await aMarket({ dataDir })
  app = await doorsOf(market)
  requester = await market.aRequester({ name: 'Observatory' })
})
afterAll(async () => {
  await app.close()
  await market.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What nobody else would write, so that it can be looked for everywhere. */
const own = {
  name: 'Zyxwvut Nameworthy',
  email: 'zyxwvut@unique.example',
  message: 'UNIQUE-message',
  appeal: 'UNIQUE-appeal',
  report: 'UNIQUE-report',
  draft: 'UNIQUE-draft',
  search: 'UNIQUE-search',
  zone: 'America/Argentina/Ushuaia',
}

/** A person who has left words everywhere, as Worker and as member of a Requester. */
async function aTalkativePerson() {
  const browser = await aNewcomer(app, { Name: own.name, Email: own.email })
  const { WorkerId } = await browser.call('RegisterWorker', { Country: 'AR' })
  const { RequesterId } = await browser.call('RegisterRequester', { Name: 'Small lab' })
  await browser.call('UpdateMyProfile', { TimeZone: own.zone, Languages: ['es'] })
  await browser.call('PutAboutMe', { Question: 'BirthYear', Answer: '1971' })
  await browser.call('CreateSavedSearch', { Name: own.search, Filters: { SearchTerm: own.search } })
  await browser.call('EnableTwoFactor', { Password: password })
  await browser.call('RequestPasswordReset', { Email: own.email })
  return { browser, WorkerId, RequesterId }
}

/** Does HITs: one approved, one rejected and appealed, one reported and begun. */
async function work(worker: Party) {
  const paid = await doHIT(worker, await aHIT(requester), 'my answer')
  await requester.ApproveAssignment({ AssignmentId: paid })
  const rejected = await doHIT(worker, await aHIT(requester))
  await requester.RejectAssignment({ AssignmentId: rejected, RequesterFeedback: 'No.' })
  await worker.AppealRejection({ AssignmentId: rejected, Text: own.appeal })
  await worker.SendMessageToRequester({ AssignmentId: rejected, MessageText: own.message })
  await requester.SendMessageToWorker({ WorkerId: worker.id, MessageText: 'Look at the rules.' })
  const open = await aHIT(requester, { Question: htmlQuestion() })
  const { Assignment } = await worker.AcceptAssignment({ HITId: open.HITId })
  await worker.ReportProblem({ AssignmentId: Assignment.AssignmentId, Kind: 'Other', Text: own.report })
  await worker.SaveDraft({ AssignmentId: Assignment.AssignmentId, Draft: JSON.stringify({ a: own.draft }) })
  return { paid, open }
}

/** Every row of every table, and every file of the data directory, as text. */
async function everything(): Promise<string> {
  const { rows } = await market.database.pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')`,
  )
  const parts: string[] = []
  for (const { name } of rows) {
    const table = await market.database.pool.query(`select to_jsonb(one)::text as row from ${name} one`)
    parts.push(...table.rows.map(({ row }) => `${name} ${row}`))
  }
  for (const file of readdirSync(dataDir, { recursive: true, withFileTypes: true }))
    if (file.isFile()) parts.push(readFileSync(join(file.parentPath, file.name), 'utf8'))
  return parts.join('\n')
}

const tracesIn = (text: string) =>
  Object.values(own).flatMap((trace) =>
    text.split('\n').filter((line) => line.toLowerCase().includes(trace.toLowerCase())),
  )

test('an erased person has left no word behind, the books agree, and the answer stays', async () => {
  const { browser, WorkerId, RequesterId } = await aTalkativePerson()
  const userId = (await market.database.pool.query('select id from auth."user" where email = $1', [own.email])).rows[0]
    .id
  const person = market.aPerson(userId)
  const worker = new Proxy(person, { get: (target, name) => (name === 'id' ? WorkerId : target[name as keyof Party]) })
  const { paid, open } = await work(worker)
  await market.deliver()

  const { URL: url } = await browser.call('BeginMyExport', {})
  await expect(browser.call('BeginMyExport', {})).rejects.toMatchObject({ code: 'ExportTooSoon' })
  const files = unzipSync((await browser.get(url)).bytes)
  const exported = Object.values(files).map((bytes) => Buffer.from(bytes).toString('utf8'))
  for (const trace of [...Object.values(own), 'my answer', 'Look at the rules.', '"answer":"1971"'])
    expect(exported.join(), trace).toContain(trace)
  expect(Object.keys(files)).toContain('README.txt')
  expect(tracesIn(await everything()).length).toBeGreaterThan(Object.keys(own).length)

  const erase = { Confirmation: 'ERASE' as const, Password: password }
  await expect(browser.call('EraseMyAccount', { ...erase, Password: 'wrong one' })).rejects.toMatchObject({
    code: 'AccountRefused',
  })
  await expect(browser.call('EraseMyAccount', erase)).rejects.toMatchObject({ code: 'LastOwner' })
  expect((await browser.call('GetErasure', {})).OwnedAlone).toEqual(['Small lab'])
  await browser.call('CloseRequester', { Confirmation: 'CLOSE' })
  await expect(browser.call('EraseMyAccount', erase)).rejects.toMatchObject({ code: 'PayIsLeft' })
  expect(await browser.call('GetErasure', {})).toMatchObject({ Available: '0.10', NumberHeld: 1, OwnedAlone: [] })
  await browser.call('EraseMyAccount', { ...erase, GiveUpPay: true })

  expect(tracesIn(await everything())).toEqual([])
  expect(browser.cookies.get('kempelen.session_token')).toBeUndefined()
  expect(await market.findings()).toEqual([])
  const { Assignment } = await requester.GetAssignment({ AssignmentId: paid })
  expect(Assignment).toMatchObject({ WorkerId, Answer: expect.stringContaining('my answer') })
  expect((await requester.GetHIT({ HITId: open.HITId })).HIT).toMatchObject({ NumberOfAssignmentsAvailable: 1 })
  expect((await requester.ListMessages({ WorkerId })).Messages.map(({ MessageText }) => MessageText)).toEqual([
    'Look at the rules.',
    '',
  ])
  await expect(requester.SendMessageToWorker({ WorkerId, MessageText: 'Hello?' })).rejects.toMatchObject({
    code: 'MessageNotAllowed',
  })
  const { Requesters } = await market.operator.ListRequesters()
  expect(Requesters.find((one) => one.RequesterId === RequesterId)?.Name).toBe('Closed Requester')
})

test('events hold no text in clear that a person wrote', async () => {
  const { rows } = await market.database.pool.query(
    'select state::text as state from event union all select state::text from worker_event',
  )
  const states = rows.map(({ state }) => state).join('\n')
  for (const trace of [...Object.values(own), 'Look at the rules.', 'my answer']) expect(states).not.toContain(trace)
})

test('the export is for the person alone, and its address does not last', async () => {
  const [owner, other] = [await aNewcomer(app), await aNewcomer(app)]
  const { URL: url } = await owner.call('BeginMyExport', {})
  expect((await other.get(url)).statusCode).toBe(403)
  expect((await owner.get('/v1/me/export.zip')).statusCode).toBe(403)
  expect((await owner.get(url)).statusCode).toBe(200)
  await market.pass(601)
  expect((await owner.get(url)).statusCode).toBe(403)
  await market.pass(3600)
  await owner.call('BeginMyExport', {})
})

test('RequesterNotIdle: a Requester with money held or left is not closed by mistake', async () => {
  const browser = await aNewcomer(app)
  await browser.call('RegisterRequester', { Name: 'Busy lab' })
  await browser.call('Deposit', { Amount: '5.00' })
  const close = (change: object = {}) => browser.call('CloseRequester', { Confirmation: 'CLOSE', ...change })
  await expect(close()).rejects.toMatchObject({ code: 'RequesterNotIdle', message: expect.stringContaining('5.00') })
  await browser.call('CreateHIT', {
    ...{ Title: 'Open', Description: 'Open', Reward: '1.00', AssignmentDurationInSeconds: 60, LifetimeInSeconds: 3600 },
    Question: htmlQuestion(),
  })
  await expect(close({ GiveUpBalance: true })).rejects.toMatchObject({ message: expect.stringContaining('1.00') })
  await market.pass(3601)
  await close({ GiveUpBalance: true })
  await expect(browser.call('ListHITs', {})).rejects.toMatchObject({ code: 'AccessDeniedException' })
  expect(await market.findings()).toEqual([])
})
