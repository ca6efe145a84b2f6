import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let token: string
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent', maxUploadBytes: 3_500_000 })
  app = await doorsOf(market)
  token = (await market.operator.CreateRequester({ Name: 'Birds' })).Token
})
afterAll(async () => {
  await app.close()
  await market.close()
})

async function upload(bytes: Buffer, { name = 'cat.png', authorization = `Bearer ${token}` } = {}) {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`
  return app.inject({
    method: 'POST',
    url: '/v1/task-files',
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...(authorization && { authorization }) },
  })
}
const call = (name: string, payload: object) =>
  app.inject({ method: 'POST', url: `/v1/${name}`, payload, headers: { authorization: `Bearer ${token}` } })
const read = (url: string, headers = {}) => app.inject({ url: url.replace('http://localhost:1770', ''), headers })

test('a file comes back byte for byte to whoever has its address, for pages of any origin, and cannot run', async () => {
  const bytes = randomBytes(3_200_000)
  const answer = await upload(bytes, { name: 'Käse 1.svg' })
  expect(answer.statusCode).toBe(200)
  const { TaskFile } = answer.json()
  expect(TaskFile).toMatchObject({ Name: 'Käse 1.svg', MediaType: 'image/svg+xml', SizeInBytes: bytes.length })
  const page = await read(TaskFile.URL)
  expect(page.rawPayload.equals(bytes)).toBe(true)
  expect(page.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
  })
  expect((await call('ListTaskFiles', {})).json().TaskFiles).toMatchObject([
    { FileId: TaskFile.FileId, URL: TaskFile.URL },
  ])
})

test('players get the part that they ask for', async () => {
  const bytes = randomBytes(2_500_000)
  const { URL } = (await upload(bytes, { name: 'film.webm' })).json().TaskFile
  for (const [range, first, last] of [
    ['bytes=0-99', 0, 99],
    ['bytes=1048570-1048580', 1_048_570, 1_048_580],
    ['bytes=2499990-', 2_499_990, 2_499_999],
    ['bytes=-10', 2_499_990, 2_499_999],
    ['bytes=2499990-9999999', 2_499_990, 2_499_999],
  ] as const) {
    const part = await read(URL, { range })
    expect([part.statusCode, part.headers['content-range']], range).toEqual([206, `bytes ${first}-${last}/2500000`])
    expect(part.rawPayload.equals(bytes.subarray(first, last + 1)), range).toBe(true)
  }
  expect((await read(URL, { range: 'bytes=2500000-' })).statusCode).toBe(416)
  expect((await read(URL, { range: 'bytes=0-1,5-6' })).statusCode).toBe(200)
})

test('what is too large, comes from nobody, or is of no kind that tasks show', async () => {
  expect((await upload(randomBytes(3_500_001))).body).toContain('3500000 bytes')
  expect((await upload(Buffer.from('x'), { authorization: '' })).statusCode).toBe(403)
  const { MediaType } = (await upload(Buffer.from('<script>'), { name: 'page.html' })).json().TaskFile
  expect(MediaType).toBe('application/octet-stream')
  const { rows } = await market.database.pool.query('select count(*)::int from task_file where size_bytes is null')
  expect(rows).toEqual([{ count: 0 }])
})

test('a forged address leads nowhere, and a deleted file is gone with its bytes', async () => {
  const { FileId, URL } = (await upload(randomBytes(100))).json().TaskFile
  expect((await read(URL.replace(/-[\w-]{8}/, '-forged00'))).statusCode).toBe(404)
  const other = await market.aRequester()
  await expect(other.DeleteTaskFile({ FileId })).rejects.toMatchObject({ code: 'FileDoesNotExist' })
  expect((await call('DeleteTaskFile', { FileId })).statusCode).toBe(200)
  expect((await read(URL)).statusCode).toBe(404)
  const { rows } = await market.database.pool.query('select from uploaded_file_chunk where file_id = $1', [FileId])
  expect(rows).toEqual([])
})
