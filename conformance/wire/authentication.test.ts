import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { type Answer, send, type WireRequest } from '../src/wire.ts'

interface ErrorBody {
  __type: string
  Message: string
}

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

const operation = 'GetAccountBalance'

function ask(request: Partial<WireRequest>, keys: object | null = {}): Promise<Answer<ErrorBody>> {
  return send<ErrorBody>(market.url, keys ? { ...market.requester, ...keys } : undefined, { operation, ...request })
}

describe('a signed request', () => {
  it('is answered with a request id, in the content type of its protocol', async () => {
    const { status, headers, body } = await ask({})
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(body).toEqual({ AvailableBalance: '10000.00' })
  })

  it('may name any region', async () => {
    expect((await ask({ region: 'us-west-2' })).status).toBe(200)
  })

  it('may be four minutes early or late', async () => {
    for (const minutes of [-4, 4]) expect((await ask({ at: minutesFromNow(minutes) })).status).toBe(200)
  })
})

describe('a request is refused with 400', () => {
  const refused: [string, string, RegExp, Partial<WireRequest>, object | null][] = [
    ['a wrong secret', 'InvalidSignatureException', /does not match/, {}, { SecretAccessKey: 'wrong' }],
    ['an unknown key', 'UnrecognizedClientException', /token .* invalid/, {}, { AccessKeyId: 'AKIA0000000000000000' }],
    ['no signature', 'MissingAuthenticationTokenException', /Missing Authentication Token/, {}, null],
    ['a changed body', 'InvalidSignatureException', /does not match/, { sentBody: '{"a":1}' }, {}],
    ['a clock that is slow', 'InvalidSignatureException', /Signature expired/, { at: minutesFromNow(-20) }, {}],
    ['a clock that is fast', 'InvalidSignatureException', /not yet current/, { at: minutesFromNow(20) }, {}],
    ['malformed JSON', 'SerializationException', /JSON/, { body: '{"HITId":' }, {}],
    ['a body that is no object', 'SerializationException', /object/, { body: '[]' }, {}],
    ['an unknown operation', 'UnknownOperationException', /FlyToTheMoon/, { operation: 'FlyToTheMoon' }, {}],
    ['an unknown target', 'UnknownOperationException', /DynamoDB/, { target: 'DynamoDB_20120810.ListTables' }, {}],
    ['an operation of another door', 'UnknownOperationException', /CheckLedger/, { operation: 'CheckLedger' }, {}],
  ]

  it.each(refused)('for %s: %s', async (_cause, type, message, request, keys) => {
    const { status, headers, body } = await ask(request, keys)
    expect({ status, type: body.__type }).toEqual({ status: 400, type })
    expect(body.Message).toMatch(message)
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('for a body over the limit, in the shape that clients read', async () => {
    const { status, body } = await ask({ operation: 'CreateHIT', body: { Title: 'x'.repeat(2 * 1024 * 1024) } })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body.__type).toBe('SerializationException')
    expect(body.Message).toMatch(/large/)
  })
})

function minutesFromNow(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000)
}
