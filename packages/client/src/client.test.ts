import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, RefusedError, UnreachableError } from './index.ts'

/** What the server below received last, and what it shall answer next. */
let received: { method?: string; url?: string; type?: string; authorization?: string; body?: unknown } = {}
let answer: { status: number; type: string; body: string }
let baseUrl: string

const server = createServer(async (request, response) => {
  received = {
    method: request.method,
    url: request.url,
    type: request.headers['content-type'],
    authorization: request.headers.authorization,
    body: JSON.parse(await textOf(request)),
  }
  response.writeHead(answer.status, { 'Content-Type': answer.type }).end(answer.body)
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => answerWith({}))

describe('a call', () => {
  test('posts its input as JSON to the path of its operation, with the token', async () => {
    await createClient({ baseUrl: `${baseUrl}/`, token: 'secret' }).GetHIT({ HITId: '3ABC' })
    expect(received).toEqual({
      method: 'POST',
      url: '/v1/GetHIT',
      type: 'application/json',
      authorization: 'Bearer secret',
      body: { HITId: '3ABC' },
    })
  })

  test('without a token carries no Authorization, and an absent input is an empty object', async () => {
    await createClient({ baseUrl }).GetAccountBalance()
    expect(received.authorization).toBeUndefined()
    expect(received.body).toEqual({})
  })

  test('sends times as ISO 8601', async () => {
    const ExpireAt = new Date(0)
    await createClient({ baseUrl }).UpdateExpirationForHIT({ HITId: '3ABC', ExpireAt })
    expect(received.body).toEqual({ HITId: '3ABC', ExpireAt: '1970-01-01T00:00:00.000Z' })
  })

  test('gives times back as Date, at any depth, and leaves text that looks like a time alone', async () => {
    const time = '2026-11-05T10:00:00.000Z'
    answerWith({
      NumResults: 1,
      Results: [{ AssignmentId: '3A', SubmitTime: time, Fields: { when: time } }],
    })
    const { Results } = await createClient({ baseUrl }).ListResults({})
    expect(Results[0]?.SubmitTime).toEqual(new Date(time))
    expect(Results[0]?.Fields).toEqual({ when: time })
    expect(Results[0]?.ApprovalTime).toBeUndefined()
  })

  test('takes null for absent and keeps members that the contract does not name', async () => {
    answerWith({ IsOperator: false, WorkerId: null, New: 1 })
    expect(await createClient({ baseUrl }).GetAccount()).toEqual({ IsOperator: false, WorkerId: undefined, New: 1 })
  })
})

describe('a failure', () => {
  test('of the server is a RefusedError with code, status, detail and request id', async () => {
    answerWith(
      {
        type: '/docs/errors/NoHITsAvailable',
        title: 'NoHITsAvailable',
        status: 409,
        detail: 'There are no more HITs available in this group.',
        Code: 'NoHITsAvailable',
        RequestId: 'r-1',
      },
      409,
      'application/problem+json',
    )
    const refusal = await failureOf(createClient({ baseUrl }).AcceptAssignment({ HITGroupId: '3A' }))
    expect(refusal).toBeInstanceOf(RefusedError)
    expect(refusal).toMatchObject({
      code: 'NoHITsAvailable',
      status: 409,
      message: 'There are no more HITs available in this group.',
      requestId: 'r-1',
      details: { title: 'NoHITsAvailable' },
    })
  })

  test('of the network is an UnreachableError that keeps its cause', async () => {
    const failed = await failureOf(createClient({ baseUrl: 'http://127.0.0.1:1' }).GetAccount())
    expect(failed).toBeInstanceOf(UnreachableError)
    expect((failed as Error).cause).toBeInstanceOf(Error)
  })

  test('is an UnreachableError too when something else answers', async () => {
    answer = { status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>' }
    expect(await failureOf(createClient({ baseUrl }).GetAccount())).toBeInstanceOf(UnreachableError)
    answer = { status: 200, type: 'text/html', body: '<h1>Welcome to this network</h1>' }
    expect(await failureOf(createClient({ baseUrl }).GetAccount())).toBeInstanceOf(UnreachableError)
  })

  test('that the caller asked for stays an AbortError', async () => {
    const failed = await failureOf(createClient({ baseUrl }).GetAccount({}, { signal: AbortSignal.abort() }))
    expect((failed as Error).name).toBe('AbortError')
  })
})

test('a client is no promise and has no methods but the operations', async () => {
  const client = createClient({ baseUrl })
  expect(await Promise.resolve(client)).toBe(client)
  expect((client as unknown as Record<string, unknown>).CreateNothing).toBeUndefined()
})

function answerWith(body: unknown, status = 200, type = 'application/json'): void {
  answer = { status, type, body: JSON.stringify(body) }
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('The call succeeded.')
    },
    (error: unknown) => error,
  )
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
