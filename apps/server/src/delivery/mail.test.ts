import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../testing/a-market.ts'

const address = 'anna@workers.example'
let market: TestMarket
let requester: Party
let worker: Party
let dataDir: string
let smtp: SMTPServer
let received: { from: string; to: string[]; text: string }[]
/** The answer of the mail server to the next letters. */
let complaint: (Error & { responseCode: number }) | undefined

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kempelen-mail-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
beforeEach(async () => {
  received = []
  complaint = undefined
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (complaint) return done(complaint)
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
  await market.close()
})

async function open({ bySmtp }: { bySmtp: boolean }) {
  const { port } = smtp.server.address() as AddressInfo
  market = await aMarket({
    dataDir,
    mailFrom: 'Market <market@kempelen.example>',
    ...(bySmtp && { smtpUrl: `smtp://127.0.0.1:${port}` }),
  })
  requester = await market.aRequester({ name: 'Reading Lab' })
  worker = await market.aWorker()
  await market.database.pool.query(
    `insert into auth."user" (id, name, email, email_verified, updated_at) values ('u1', 'Anna', $1, true, now())`,
    [address],
  )
  await market.database.pool.query(`insert into account (user_id, worker_id) values ('u1', $1)`, [worker.id])
  await requester.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(requester)) })
}

const notify = (Subject: string, MessageText: string) =>
  requester.NotifyWorkers({ Subject, MessageText, WorkerIds: [worker.id] })

test('a message is mailed to the Worker from the marketplace, and its address stands nowhere else', async () => {
  await open({ bySmtp: true })
  await notify('New texts — thirty of them', 'Would you like to read on?')
  const { rows } = await market.database.pool.query(
    'select (select json_agg(o) from outbox o)::text as outbox, (select json_agg(e) from event e)::text as events',
  )
  expect(rows[0].outbox).toContain(worker.id)
  expect(rows[0].outbox + rows[0].events).not.toContain(address)
  await market.deliver()
  expect(received).toHaveLength(1)
  const [{ from, to, text }] = received as [(typeof received)[0]]
  expect({ from, to }).toEqual({ from: 'market@kempelen.example', to: [address] })
  expect(text).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(text).toContain('Would you like to read on?')
  // Quoted-printable breaks long lines.
  expect(text.replaceAll('=\r\n', '')).toContain('Reading Lab wrote this to you through http://localhost:1770')
  expect((await requester.ListDeliveries()).Deliveries).toEqual([])
})

test('a mail server that complains is tried again, and what it says of the address is kept from the Requester', async () => {
  await open({ bySmtp: true })
  complaint = Object.assign(new Error(`no mailbox <${address}>`), { responseCode: 450 })
  await notify('Hello', 'Once more')
  await market.deliver()
  const [delivery] = (await requester.ListDeliveries()).Deliveries
  expect(delivery).toMatchObject({
    Transport: 'Message',
    WorkerId: worker.id,
    LastError: 'The mail server answered 450.',
  })
  expect(JSON.stringify(delivery)).not.toContain('anna')
  complaint = undefined
  await market.pass(10)
  await market.deliver()
  expect(received).toHaveLength(1)
})

test('without a mail server each mail becomes a file', async () => {
  await open({ bySmtp: false })
  await notify('Hello', 'A line\nand another')
  await market.deliver()
  const files = readdirSync(join(dataDir, 'outbox'))
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.eml$/)])
  const letter = readFileSync(join(dataDir, 'outbox', files[0]!), 'utf8')
  expect(letter).toContain(`To: ${address}`)
  expect(letter).toContain('A line\r\nand another')
})

test('a Worker without an address reads the message in its room', async () => {
  await open({ bySmtp: true })
  const program = await market.aWorker()
  await requester.ApproveAssignment({ AssignmentId: await doHIT(program, await aHIT(requester)) })
  await requester.NotifyWorkers({ Subject: 'Hello', MessageText: 'Read this', WorkerIds: [program.id] })
  await market.deliver()
  expect(received).toEqual([])
  expect((await requester.ListDeliveries()).Deliveries).toEqual([])
  expect((await program.ListMyMessages()).Messages).toMatchObject([
    { RequesterName: 'Reading Lab', Subject: 'Hello', MessageText: 'Read this' },
  ])
})

test('a notification specification may name an e-mail address', async () => {
  await open({ bySmtp: true })
  const { HITTypeId } = await aHIT(requester)
  await requester.UpdateNotificationSettings({
    HITTypeId,
    Notification: {
      Destination: 'lab@requesters.example',
      Transport: 'Email',
      Version: '2006-05-05',
      EventTypes: ['HITCreated'],
    },
  })
  await aHIT(requester)
  await market.deliver()
  expect(received).toHaveLength(1)
  expect(received[0]!.to).toEqual(['lab@requesters.example'])
  expect(received[0]!.text).toMatch(/^Subject: HITCreated 3/m)
})

test('an invitation to become a member is mailed with its link, which the outbox does not hold', async () => {
  await open({ bySmtp: true })
  const invite = () => market.operator.InviteMember({ Role: 'Reviewer', Email: address, RequesterId: requester.id })
  const { URL, IsMailed } = await invite()
  const { URL: other, InvitationId } = await invite()
  expect(IsMailed).toBe(true)
  const { rows } = await market.database.pool.query('select json_agg(o)::text as outbox from outbox o')
  for (const url of [URL, other]) expect(rows[0].outbox).not.toContain(url.split('/').at(-1))
  // The address is a person's, so that only Owners are told it.
  expect(JSON.stringify(await requester.ListDeliveries())).not.toContain(address)
  await market.database.pool.query('update requester_invitation set revoked_at = now() where invitation_id = $1', [
    InvitationId,
  ])
  await market.deliver()
  expect(received.map(({ to }) => to)).toEqual([[address]])
  const text = received[0]!.text.replaceAll('=\r\n', '')
  expect(text).toContain(URL)
  expect(text).toContain('Reading Lab invites you to join them')
})
