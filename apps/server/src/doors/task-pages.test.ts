import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, htmlQuestion, type Party, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterAll(async () => {
  await app.close()
  await market.close()
})

async function held() {
  const hit = await aHIT(requester, { Question: htmlQuestion() })
  const { Assignment, TaskURL, Task } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const submitUrl = `${new URL(TaskURL).searchParams.get('turkSubmitTo')}/mturk/externalSubmit`
  return {
    hit,
    AssignmentId: Assignment.AssignmentId,
    contentPath: TaskURL.replace('http://localhost:1770', ''),
    submitPath: submitUrl.replace('http://localhost:1770', ''),
    Task,
  }
}
const fieldsOf = async (HITId: string) => (await requester.ListResults({ HITId })).Results.map(({ Fields }) => Fields)
const post = (url: string, payload: string | Buffer, contentType = 'application/x-www-form-urlencoded') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': contentType, origin: 'null' } })

test('content runs as nobody, wherever it is opened, and its frame may keep no origin', async () => {
  const { contentPath, Task } = await held()
  const page = await app.inject({ url: contentPath })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toMatch(/^sandbox allow-scripts allow-forms/)
  expect(page.headers['content-security-policy']).not.toContain('allow-same-origin')
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  expect(page.headers).not.toHaveProperty('set-cookie')
  expect(page.body).toContain('<input name="answer">')
  expect(Task).toMatchObject({ Kind: 'HTMLQuestion', MayKeepOrigin: false })
})

test('a form is stored before the page says so, repeated and empty fields with it, and again is the same', async () => {
  const { hit, submitPath } = await held()
  const body = 'assignmentId=x&colour=red&colour=blue&note=&city=Z%C3%BCrich'
  for (let time = 0; time < 2; time++) {
    const answer = await post(submitPath, body)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('submitted')
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox allow-scripts; default-src 'none'/)
  }
  expect(await fieldsOf(hit.HITId)).toEqual([{ colour: 'red|blue', note: '', city: 'Zürich' }])
})

test('a multipart form and fields in the address count too', async () => {
  const { hit, submitPath } = await held()
  const body =
    '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\ncontent-disposition: form-data; name="f"; filename=""\r\ncontent-type: application/octet-stream\r\n\r\n\r\n--b--\r\n'
  const answer = await post(`${submitPath}?c=3`, body, 'multipart/form-data; boundary=b')
  expect(answer.statusCode).toBe(200)
  expect(await fieldsOf(hit.HITId)).toEqual([{ a: '1', c: '3' }])
})

test('a file is refused in words and nothing is stored', async () => {
  const { hit, submitPath } = await held()
  const body =
    '--b\r\ncontent-disposition: form-data; name="photo"; filename="cat.png"\r\ncontent-type: image/png\r\n\r\nxyz\r\n--b--\r\n'
  const answer = await post(submitPath, body, 'multipart/form-data; boundary=b')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('photo')
  expect(await fieldsOf(hit.HITId)).toEqual([])
})

test('a token works for its own assignment, until that is closed', async () => {
  const { AssignmentId, contentPath, submitPath } = await held()
  const forged = submitPath.replace(/.{5}\/mturk/, 'AAAAA/mturk')
  expect((await post(forged, 'a=1')).statusCode).toBe(404)
  expect((await app.inject({ url: '/t/nothing/content' })).statusCode).toBe(404)
  await worker.ReturnAssignment({ AssignmentId })
  expect((await post(submitPath, 'a=1')).statusCode).toBe(409)
  expect((await app.inject({ url: contentPath })).statusCode).toBe(404)
})

test('a preview has neither Worker nor address to submit to', async () => {
  const hit = await aHIT(requester, { Question: htmlQuestion() })
  const { Task } = await worker.PreviewHIT({ HITGroupId: hit.HITGroupId })
  const url = new URL(Task!.URL)
  expect(Object.fromEntries(url.searchParams)).toEqual({
    assignmentId: 'ASSIGNMENT_ID_NOT_AVAILABLE',
    hitId: expect.any(String),
  })
  expect((await app.inject({ url: url.pathname + url.search })).body).toContain('<input name="answer">')
})

test("MTurk's own submit address hands the fields to the page around the frame and stores nothing itself", async () => {
  const { hit } = await held()
  const answer = await post('/mturk/externalSubmit', 'assignmentId=x&a=%3C%2Fscript%3E1')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-security-policy']).toContain('sandbox allow-scripts;')
  expect(answer.body).toContain('"http://localhost:1770"')
  expect(answer.body).not.toContain('</script>1')
  expect(await fieldsOf(hit.HITId)).toEqual([])
})

test('pages of the app are framed by nobody, and the script of MTurk opens to frames', async () => {
  const page = await app.inject({ url: '/worker', headers: { accept: 'text/html' } })
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  const script = await app.inject({ url: '/static/externalHIT_v1.js' })
  expect(script.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
})

test("MTurk's Worker addresses lead to the group, by either id", async () => {
  const hit = await aHIT(requester)
  for (const url of [`/mturk/preview?groupId=${hit.HITTypeId}`, `/projects/${hit.HITGroupId}/tasks`]) {
    const answer = await app.inject({ url })
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `/worker/groups/${hit.HITGroupId}`])
  }
})

test('a page of another site cannot act with the session, and a body that is no JSON is refused in words', async () => {
  const cookie = 'kempelen.session_token=anything'
  const cross = await app.inject({
    method: 'POST',
    url: '/v1/RegisterWorker',
    payload: {},
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  })
  expect([cross.statusCode, cross.json().Code]).toEqual([403, 'AccessDeniedException'])
  const broken = await app.inject({
    method: 'POST',
    url: '/v1/GetEarnings',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  })
  expect([broken.statusCode, broken.json().Code]).toEqual([400, 'SerializationException'])
  const plain = await app.inject({
    method: 'POST',
    url: '/v1/GetEarnings',
    payload: '{}',
    headers: { 'content-type': 'text/plain' },
  })
  expect(plain.statusCode).toBe(400)
})
