import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBatch, answerNext, aProject } from '../testing/a-batch.ts'
import { aMarket, type Party, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let token: string
let requester: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent', maxUploadBytes: 3_000_000 })
  app = await doorsOf(market)
  const made = await market.operator.CreateRequester({ Name: 'Pets' })
  await market.operator.Deposit({ RequesterId: made.RequesterId, Amount: '1000.00' })
  token = made.Token
  const caller = { requesterId: made.RequesterId }
  requester = asParty(caller)
})
afterAll(async () => {
  await app.close()
  await market.close()
})

/** The Requester of the token, through the doors. */
function asParty(caller: object): Party {
  return new Proxy({ caller } as unknown as Party, {
    get: (own, name: string) =>
      name in own || name === 'then'
        ? own[name as keyof Party]
        : async (input: object = {}) => {
            const reply = await app.inject({ method: 'POST', url: `/v1/${name}`, payload: input, headers: bearer() })
            if (reply.statusCode !== 200) throw Object.assign(new Error(reply.body), { code: reply.json().Code })
            return reply.json()
          },
  })
}
const bearer = () => ({ authorization: `Bearer ${token}` })

async function aDraft(GoldColumn?: string): Promise<string> {
  const { ProjectId } = await aProject(requester)
  const { Batch } = await requester.CreateBatch({
    ...{ ProjectId, Name: 'Draft', Reward: '0.10', EstimatedSeconds: 10 },
    ...(GoldColumn && { GoldColumn }),
  })
  return Batch.BatchId
}
const send = (batchId: string, payload: string | Buffer, type = 'text/csv', query = '') =>
  app.inject({
    method: 'POST',
    url: `/v1/batches/${batchId}/rows${query}`,
    payload,
    headers: { ...bearer(), 'content-type': type },
  })
const rowsOf = async (BatchId: string) =>
  (await requester.GetBatchLabels({ BatchId, MaxResults: 100 })).Labels.map(({ Row }) => Row)

describe('rows', () => {
  test('of CSV, TSV and JSON Lines become items, the same however they come', async () => {
    const files = [
      ['text/csv; charset=utf-8', '\uFEFFtext,n\r\n"a ""cat"", or\ntwo",1\r\n\r\n,\r\nKäse 猫,2\r\n'],
      ['application/jsonl', '{"text":"a \\"cat\\", or\\ntwo","n":1}\n\n{"text":"Käse 猫","n":2}'],
    ] as const
    for (const [type, file] of files) {
      const batchId = await aDraft()
      expect((await send(batchId, file, type)).json()).toEqual({ Total: 2, Added: 2, Rows: 2 })
      expect(await rowsOf(batchId)).toEqual([
        { text: 'a "cat", or\ntwo', n: '1' },
        { text: 'Käse 猫', n: '2' },
      ])
    }
    const batchId = await aDraft()
    await send(batchId, 'text\tn\na "cat", or two\t1\n', 'text/tab-separated-values')
    expect(await rowsOf(batchId)).toEqual([{ text: 'a "cat", or two', n: '1' }])
  })

  test('JSON values that are no texts become their JSON', async () => {
    const batchId = await aDraft()
    await send(batchId, '{"text":"x","a":[1,{"b":null}],"t":true,"z":null}', 'application/x-ndjson')
    expect(await rowsOf(batchId)).toEqual([{ text: 'x', a: '[1,{"b":null}]', t: 'true', z: 'null' }])
  })

  test('a second file goes behind the first where FirstOrdinal says so', async () => {
    const batchId = await aDraft()
    await send(batchId, 'text\na\nb\n')
    const again = await send(batchId, 'text\nc\n', 'text/csv', '?FirstOrdinal=3')
    expect(again.json()).toEqual({ Total: 3, Added: 1, Rows: 1 })
    expect(await rowsOf(batchId)).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
  })

  test.for([
    ['a row with too many values', 'text/csv', 'text,n\na,1\nb,2,3\n', /Line 3: the row has 3 values, the header 2/],
    ['a row with too few', 'text/csv', 'text,n\na\n', /Line 2: the row has 1 values, the header 2/],
    ['two columns of one name', 'text/csv', 'text, text\na,b\n', /Line 1: there are two columns text/],
    ['a column without a name', 'text/csv', 'text,,n\na,b,c\n', /Line 1: column 2 has no name/],
    ['a quotation mark that is never closed', 'text/csv', 'text\na\n"b\nc\n', /Line 3: a quotation mark opens/],
    ['a quotation mark inside a value', 'text/csv', 'text\na\nb "c" d\n', /Line 3: there is a quotation mark inside/],
    ['text behind a closing quotation mark', 'text/csv', 'text\n"a" b\n', /Line 2: there is a quotation mark inside/],
    ['NUL', 'text/csv', 'text\na\nb\0\n', /Line 3: there is a NUL/],
    [
      'NUL in JSON',
      'application/jsonl',
      '{"text":"a"}\n{"text":"\\u0000"}\n',
      /Line 2: the value of "text" holds a NUL/,
    ],
    ['half of a character', 'application/jsonl', '{"text":"\\ud800"}', /Line 1: .*half of a character/],
    ['a line that is no JSON', 'application/jsonl', '{"text":"a"}\n{text}\n', /Line 2: this is no JSON/],
    ['a line that is no object', 'application/jsonl', '\n["a"]\n', /Line 2: each line is a JSON object/],
    ['nothing', 'text/csv', 'text\n', /There are no rows in it/],
    ['a long row', 'text/csv', `text\na\n${'x'.repeat(65_536)}\n`, /Line 3: a row has at most 65,535 bytes/],
    ['a long row over lines', 'text/csv', `text\na\n"${'x\n'.repeat(40_000)}"\n`, /Line 3: .*never closed/],
    ['a long JSON row', 'application/jsonl', `{"text":"${'ä'.repeat(33_000)}"}`, /Line 1: a row has at most 65,535/],
    ['too much', 'text/csv', `text\n${'abc\n'.repeat(800_000)}`, /larger than 3,000,000 bytes/],
    ['another kind of file', 'application/zip', 'PK', /Unsupported Media Type|content types text\/csv/],
  ] as const)('%s is refused with its line', async ([, type, file, reason]) => {
    const reply = await send(await aDraft(), file, type)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json().detail).toMatch(reason)
  })

  test('another encoding is refused with its line', async () => {
    const file = Buffer.from('text\na\nK\u00e4se\n', 'latin1')
    expect((await send(await aDraft(), file)).json().detail).toMatch(/Line 3: this is not UTF-8/)
  })

  test('what came before a mistake is kept, and the mended file goes through', async () => {
    const batchId = await aDraft()
    const good = Array.from({ length: 1200 }, (_, row) => `text ${row}\n`)
    const refused = await send(batchId, `text\n${good.join('')}a,b\n`)
    expect(refused.json().detail).toMatch(/Line 1202: .* The first 1,000 rows are there; send the whole file again/)
    const mended = await send(batchId, `text\n${good.join('')}a\n`)
    expect(mended.json()).toEqual({ Total: 1201, Added: 201, Rows: 1201 })
  })

  test('an upload that breaks off is sent again, and nothing of a half row stays', async () => {
    await app.listen({ port: 0 })
    const { port } = app.server.address() as AddressInfo
    const batchId = await aDraft()
    const file = `text\n${Array.from({ length: 3000 }, (_, row) => `a rather long text ${row}\n`).join('')}`
    const upload = httpRequest({
      ...{ port, method: 'POST', path: `/v1/batches/${batchId}/rows` },
      headers: { ...bearer(), 'content-type': 'text/csv', 'content-length': file.length },
    })
    upload.on('error', () => {})
    upload.write(file.slice(0, 40_003))
    const total = async () => (await requester.GetBatch({ BatchId: batchId })).Batch.Items.Total
    while ((await total()) < 1500) await new Promise((resolve) => setTimeout(resolve, 10))
    upload.destroy()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await total()).toBe(1500)
    const again = await send(batchId, file)
    expect(again.json()).toEqual({ Total: 3000, Added: 1500, Rows: 3000 })
    expect((await rowsOf(batchId))[2]).toEqual({ text: 'a rather long text 2' })
  })

  test('only the own Requester adds rows', async () => {
    const url = `/v1/batches/${await aDraft()}/rows`
    const headers = { 'content-type': 'text/csv' }
    const post = (authorization?: string) =>
      app.inject({
        method: 'POST',
        url,
        payload: 'text\na\n',
        headers: { ...headers, ...(authorization && { authorization }) },
      })
    expect((await post()).statusCode).toBe(403)
    const other = await market.operator.CreateRequester({ Name: 'Others' })
    expect((await post(`Bearer ${other.Token}`)).json().Code).toBe('BatchDoesNotExist')
  })
})

describe('labels', () => {
  let batchId: string
  let rejected: string
  beforeAll(async () => {
    const { ProjectId } = await aProject(requester)
    const rows: Record<string, string>[] = [{ text: 'cat 0' }, { text: 'dog "1", =x' }, { text: 'cat 2', truth: 'cat' }]
    const batch = await aBatch(market, requester, rows, {
      ProjectId,
      Name: 'Pets/ä',
      GoldColumn: 'truth',
      MinAssignments: 3,
    })
    batchId = batch.BatchId
    const workers = await Promise.all(Array.from({ length: 3 }, () => market.aWorker()))
    const given: string[] = []
    for (const [place, worker] of workers.entries()) {
      if (place === 1) await requester.UpdateProject({ ProjectId, Guidelines: 'Tigers are cats, too.' })
      await market.pass(2)
      for (let id = ''; ; given.push(id)) {
        const next = await answerNext(worker, batch, (text) => text.split(' ')[0]!)
        if (next === undefined) break
        id = next
      }
    }
    await market.pass(2)
    const { Labels } = await requester.GetBatchLabels({ BatchId: batchId, MaxResults: 100 })
    rejected = Labels[0]!.Votes[0]!.AssignmentId
    await requester.RejectAssignment({
      AssignmentId: rejected,
      RequesterFeedback: 'ClearlyOffInstructions: the text tells of a lizard.',
    })
    await market.pass(2)
  })
  const read = (format: string, query = '') =>
    app.inject({ url: `/v1/batches/${batchId}/labels?Format=${format}${query}`, headers: bearer() })

  test('JSON Lines say what each label rests on, and under which version it was answered', async () => {
    const reply = await read('jsonl')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Pets-%C3%A4.jsonl")
    const items = reply.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(items.map(({ Ordinal, Label, Source }) => [Ordinal, Label, Source])).toEqual([
      [1, 'cat', 'People'],
      [2, 'dog', 'People'],
      [3, 'cat', 'Gold'],
    ])
    expect(items[1].Votes[0]).toMatchObject({ Answer: { label: 'dog' }, Label: 'dog', AuthorClass: 'Person' })
    expect(items[1].Votes.map((vote: { ProjectVersion: number }) => vote.ProjectVersion)).toEqual([1, 2, 2])
    expect(items[1].Provenance.ProjectVersions).toEqual([1, 2])
    expect(Number(items[1].Cost)).toBeCloseTo(0.3)
  })

  test('an answer that was rejected is in no format', async () => {
    for (const format of ['jsonl', 'csv', 'label-studio']) expect((await read(format)).body).not.toContain(rejected)
  })

  test('CSV, Parquet and Label Studio hold the same labels', async () => {
    expect((await read('csv')).body).toMatch(/^"item_id","ordinal","Input.text".*\n.*,"cat",/)
    const bytes = (await read('parquet')).rawPayload
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    })
    expect(rows.map(({ label }) => label)).toEqual(['cat', 'dog', 'cat'])
    const tasks = (await read('label-studio')).json()
    expect(tasks[0].predictions).toHaveLength(1)
  })

  test.for(['coco', 'conll', 'nothing'])('%s, which cannot hold them, is refused in words', async (format) => {
    const reply = await read(format)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ Code: 'InvalidParameterValue', detail: expect.stringContaining('Format') })
  })

  test('no connection is left behind, also where the reader goes away', async () => {
    if (!app.server.listening) await app.listen({ port: 0 })
    const { port } = app.server.address() as AddressInfo
    for (let reading = 0; reading < 24; reading++) {
      const aborting = new AbortController()
      setTimeout(() => aborting.abort(), reading)
      await fetch(`http://127.0.0.1:${port}/v1/batches/${batchId}/labels?Format=jsonl`, {
        headers: bearer(),
        signal: aborting.signal,
      })
        .then((reply) => reply.text())
        .catch(() => {})
    }
    expect((await read('csv')).statusCode).toBe(200)
  })

  test('whoever has no part in it reads nothing', async () => {
    const url = `/v1/batches/${batchId}/labels?Format=csv`
    expect((await app.inject({ url })).statusCode).toBe(403)
    const { Token } = await market.operator.CreateRequester({ Name: 'Others' })
    const reply = await app.inject({ url, headers: { authorization: `Bearer ${Token}` } })
    expect(reply.json().Code).toBe('BatchDoesNotExist')
  })
})
