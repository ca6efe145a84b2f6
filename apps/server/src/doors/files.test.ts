import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionForm } from '../testing/a-form.ts'
import { aHIT, aMarket, externalQuestion, type Party, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent', maxUploadBytes: 3_500_000 })
  app = await doorsOf(market)
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterAll(async () => {
  await app.close()
  await market.close()
})

async function held(fileBytes = { min: 10, max: 5_000_000 }) {
  const { HITId } = await aHIT(requester, { Question: questionForm(fileBytes) })
  const { Assignment, Task } = await worker.AcceptAssignment({ HITId })
  const uploadPath = `/t/${new URL(Task.URL).pathname.split('/')[2]}/files`
  return { HITId, AssignmentId: Assignment.AssignmentId, uploadPath }
}

function upload(path: string, bytes: Buffer, { question = 'photo', name = 'cat.png', end = '\r\n--b--\r\n' } = {}) {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`
  return app.inject({
    method: 'POST',
    url: `${path}?question=${encodeURIComponent(question)}`,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(end)]),
    headers: { 'content-type': 'multipart/form-data; boundary=b', origin: 'null' },
  })
}

const stored = async () => {
  const { rows } = await market.database.pool.query(
    'select (select count(*) from uploaded_file)::int as files, (select count(*) from uploaded_file_chunk)::int as chunks',
  )
  return rows[0] as { files: number; chunks: number }
}
const submit = (AssignmentId: string, key: string) =>
  worker.SubmitAssignment({
    AssignmentId,
    Fields: { 'SelectionIdentifier:colour': 'red', 'UploadedFileKey:photo': key },
  })
const download = async (url: string) => app.inject({ url: url.replace('http://localhost:1770', '') })

test('a file of several chunks comes back byte for byte, as an attachment that cannot run', async () => {
  const { HITId, AssignmentId, uploadPath } = await held()
  const bytes = randomBytes(3_200_000)
  const answer = await upload(uploadPath, bytes, { name: 'Käse "1".png' })
  expect(answer.headers['access-control-allow-origin']).toBe('*')
  const { UploadedFileKey, UploadedFileSizeInBytes } = answer.json()
  expect([answer.statusCode, UploadedFileSizeInBytes]).toEqual([200, 3_200_000])
  await submit(AssignmentId, UploadedFileKey)
  const { Assignments } = await requester.ListAssignmentsForHIT({ HITId })
  expect(Assignments![0]!.Answer).toContain(
    `<Answer><QuestionIdentifier>photo</QuestionIdentifier><UploadedFileSizeInBytes>3200000</UploadedFileSizeInBytes><UploadedFileKey>${UploadedFileKey}</UploadedFileKey></Answer>`,
  )
  const { FileUploadURL } = await requester.GetFileUploadURL({ AssignmentId, QuestionIdentifier: 'photo' })
  const file = await download(FileUploadURL!)
  expect(file.rawPayload.equals(bytes)).toBe(true)
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '3200000',
    'content-security-policy': expect.stringMatching(/^sandbox;/),
    'x-content-type-options': 'nosniff',
  })
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''K%C3%A4se/)
})

test('FileDoesNotExist: an address lives 60 seconds, for its own file', async () => {
  const { AssignmentId, uploadPath } = await held()
  await submit(AssignmentId, (await upload(uploadPath, randomBytes(20))).json().UploadedFileKey)
  const { FileUploadURL } = await requester.GetFileUploadURL({ AssignmentId, QuestionIdentifier: 'photo' })
  await market.pass(58)
  expect((await download(FileUploadURL!)).statusCode).toBe(200)
  const forged = await download(FileUploadURL!.replace(/-(\d+)-/, (_, end) => `-${Number(end) + 60}-`))
  expect([forged.statusCode, forged.json().Code]).toEqual([404, 'FileDoesNotExist'])
  await market.pass(5)
  expect((await download(FileUploadURL!)).statusCode).toBe(404)
})

test('another file for the same question takes the place of the first', async () => {
  const { AssignmentId, uploadPath } = await held()
  const before = await stored()
  const first = (await upload(uploadPath, randomBytes(20))).json().UploadedFileKey
  const second = (await upload(uploadPath, randomBytes(30))).json().UploadedFileKey
  expect(await stored()).toEqual({ files: before.files + 1, chunks: before.chunks + 1 })
  await expect(submit(AssignmentId, first)).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await submit(AssignmentId, second)
})

test('what is too small, too large or breaks off leaves nothing behind', async () => {
  const { uploadPath } = await held()
  const before = await stored()
  const small = await upload(uploadPath, randomBytes(9))
  expect([small.statusCode, small.json().detail]).toEqual([400, 'The file has 9 bytes; at least 10 are needed.'])
  const large = await upload(uploadPath, randomBytes(3_500_001))
  expect([large.statusCode, large.json().detail]).toEqual([
    400,
    'The file has more than the 3500000 bytes that are allowed.',
  ])
  const broken = await upload(uploadPath, randomBytes(2_000_000), { end: '' })
  expect(broken.statusCode).toBeGreaterThanOrEqual(400)
  expect(await stored()).toEqual(before)
})

test('a browser that goes away in the middle leaves nothing behind', async () => {
  const { uploadPath } = await held()
  const before = await stored()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST ${uploadPath}?question=photo HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 3000000\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="cat.png"\r\n\r\n`,
  )
  socket.write(randomBytes(2_000_000))
  const until = async (isSo: () => Promise<boolean>) => {
    for (let attempt = 0; attempt < 200 && !(await isSo()); attempt++) await sleep(20)
  }
  await until(async () => (await stored()).chunks > before.chunks)
  expect((await stored()).chunks).toBeGreaterThan(before.chunks)
  socket.destroy()
  await until(async () => (await stored()).files === before.files)
  expect(await stored()).toEqual(before)
})

test('a file is taken for a question that asks for one, while the assignment is held, with its token', async () => {
  const { AssignmentId, uploadPath } = await held()
  const bytes = randomBytes(20)
  const other = await upload(uploadPath, bytes, { question: 'name' })
  expect([other.statusCode, other.json().Code]).toEqual([400, 'InvalidParameterValue'])
  expect((await upload(uploadPath.replace(/.{4}\/files/, 'AAAA/files'), bytes)).json().Code).toBe('TaskDoesNotExist')
  const plain = await app.inject({ method: 'POST', url: `${uploadPath}?question=photo`, payload: {} })
  expect(plain.json().Code).toBe('SerializationException')
  await worker.ReturnAssignment({ AssignmentId })
  expect((await upload(uploadPath, bytes)).json().Code).toBe('AssignmentDoesNotExist')
})

test('GetFileUploadURL refuses what has no file', async () => {
  const { AssignmentId } = await held()
  const urlOf = (QuestionIdentifier: string, id = AssignmentId) =>
    requester.GetFileUploadURL({ AssignmentId: id, QuestionIdentifier })
  await expect(urlOf('photo')).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
    message: expect.stringContaining('Reviewable,Approved,Rejected'),
  })
  await submit(AssignmentId, '')
  await expect(urlOf('photo')).rejects.toMatchObject({ message: expect.stringContaining('sent no file') })
  for (const wrong of ['name', 'unknown'])
    await expect(urlOf(wrong)).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  const { HITId } = await aHIT(requester, { Question: externalQuestion() })
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { photo: 'x' } })
  await expect(urlOf('photo', Assignment.AssignmentId)).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  const stranger = await market.aRequester()
  await expect(stranger.GetFileUploadURL({ AssignmentId, QuestionIdentifier: 'photo' })).rejects.toMatchObject({
    code: 'AssignmentDoesNotExist',
  })
})

test('files go with their HIT', async () => {
  const { HITId, AssignmentId, uploadPath } = await held()
  const before = await stored()
  await submit(AssignmentId, (await upload(uploadPath, randomBytes(20))).json().UploadedFileKey)
  await requester.ApproveAssignment({ AssignmentId })
  await requester.DeleteHIT({ HITId })
  expect(await stored()).toEqual(before)
  await expect(requester.GetFileUploadURL({ AssignmentId, QuestionIdentifier: 'photo' })).rejects.toMatchObject({
    message: expect.stringContaining('gone with its HIT'),
  })
})
