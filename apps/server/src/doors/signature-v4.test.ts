import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { describe, expect, test } from 'vitest'
import type { SignedRequest } from './canonical-request.ts'
import { SignatureRefusal, verifySignature } from './signature-v4.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const TARGET = 'MTurkRequesterServiceV20170117.GetAccountBalance'

interface Signing {
  headers?: Record<string, string>
  body?: string
  path?: string
  query?: Record<string, string | string[]>
  region?: string
  service?: string
  secret?: string
  at?: Date
  sessionToken?: string
  /** As the JavaScript SDK does: sends and signs X-Amz-Content-Sha256. */
  checksum?: boolean
}

/** A request as the door sees it, signed by the SDK's own signer. */
async function signed(signing: Signing = {}): Promise<SignedRequest> {
  const { body = '{}', path = '/', query = {}, checksum = false, secret = KEY.secretAccessKey } = signing
  const signer = new SignatureV4({
    ...{ service: signing.service ?? 'mturk-requester', region: signing.region ?? 'us-east-1', sha256: Sha256 },
    credentials: {
      ...KEY,
      secretAccessKey: secret,
      ...(signing.sessionToken && { sessionToken: signing.sessionToken }),
    },
    applyChecksum: checksum,
  })
  const headers = { host: 'localhost:1770', 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': TARGET }
  const request = { method: 'POST', protocol: 'http:', hostname: 'localhost', path, query, body }
  const result = await signer.sign(
    { ...request, headers: { ...headers, ...signing.headers } },
    { signingDate: signing.at ?? NOW },
  )
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as const),
  )
  const search = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const lowerCase = Object.entries(result.headers).map(([name, value]) => [name.toLowerCase(), value])
  return { method: 'POST', path, query: search, headers: Object.fromEntries(lowerCase), body: Buffer.from(body) }
}

function verify(request: SignedRequest, now = NOW) {
  const findSecret = async (id: string) =>
    id === KEY.accessKeyId ? { secret: KEY.secretAccessKey, owner: 7 } : undefined
  return verifySignature({ ...request, now, findSecret })
}

async function refusal(request: SignedRequest | Promise<SignedRequest>, now = NOW): Promise<SignatureRefusal> {
  const error = await verify(await request, now).then(
    () => undefined,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(SignatureRefusal)
  return error
}

async function changed(change: (request: SignedRequest) => void, signing?: Signing): Promise<SignedRequest> {
  const request = await signed(signing)
  change(request)
  return request
}

function editAuthorization(from: string | RegExp, to: string): Promise<SignedRequest> {
  return changed(({ headers }) => {
    headers.authorization = String(headers.authorization).replace(from, to)
  })
}

const MISMATCH = {
  code: 'InvalidSignatureException',
  message: expect.stringMatching(/^The request signature we calculated does not match the signature you provided\./),
}

describe('a signature holds', () => {
  test('over boto3’s headers, and names the credential', async () => {
    const request = await signed()
    expect(request.headers.authorization).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-target,')
    expect(await verify(request)).toEqual({
      accessKeyId: 'AKIDEXAMPLE',
      credential: { secret: KEY.secretAccessKey, owner: 7 },
    })
  })

  test('over the JavaScript SDK’s headers, twice with the same signing key', async () => {
    const headers = {
      ...{ 'amz-sdk-invocation-id': '8f6c', 'amz-sdk-request': 'attempt=1; max=3', 'content-length': '2' },
      'x-amz-user-agent': 'aws-sdk-js/3.1015.0  ua/2.1 ',
    }
    const request = await signed({ headers, checksum: true })
    expect(request.headers.authorization).toContain('content-length;content-type;host;x-amz-content-sha256;x-amz-date;')
    expect(await verify(request)).toMatchObject({ accessKeyId: 'AKIDEXAMPLE' })
    expect(await verify(await signed({ headers, checksum: true, body: '{"é":1}' }))).toBeTruthy()
  })

  test('in any region, and with a session token', async () => {
    expect(await verify(await signed({ region: 'sandbox' }))).toBeTruthy()
    const request = await signed({ sessionToken: 'abc/+=' })
    expect(request.headers.authorization).toContain('x-amz-security-token')
    expect(await verify(request)).toBeTruthy()
  })

  test('over an odd path and query', async () => {
    const query = { b: ['2', '1'], a: 'x y/é', "c'(": '' }
    expect(await verify(await signed({ path: '/a%20b/ü!/../c/', query }))).toBeTruthy()
  })

  test('when headers that it does not cover change', async () => {
    const request = await changed(({ headers }) => {
      headers['user-agent'] = 'other'
      headers['x-forwarded-for'] = '10.0.0.1'
    })
    expect(await verify(request)).toBeTruthy()
  })

  test('over a header that stands twice', async () => {
    const request = await changed(
      ({ headers }) => {
        headers['x-amz-meta'] = ['a', '  b   c ']
      },
      { headers: { 'x-amz-meta': 'a,b c' } },
    )
    expect(await verify(request)).toBeTruthy()
  })

  test('over bytes in a header that are not ASCII', async () => {
    const request = await changed(
      ({ headers }) => {
        headers['x-amz-meta'] = Buffer.from('é').toString('latin1')
      },
      { headers: { 'x-amz-meta': 'é' } },
    )
    expect(await verify(request)).toBeTruthy()
  })

  test('up to five minutes off, either way', async () => {
    const request = await signed()
    for (const minutes of [-5, 5]) {
      expect(await verify(request, new Date(NOW.getTime() + minutes * 60_000))).toBeTruthy()
    }
  })

  test('with the Date header in place of X-Amz-Date', async () => {
    // Kept as a vector: no signer at hand leaves out X-Amz-Date.
    const request = await changed(({ headers }) => {
      delete headers['x-amz-date']
      headers.date = 'Sat, 21 Nov 2026 12:00:00 GMT'
      headers.authorization =
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/us-east-1/mturk-requester/aws4_request, SignedHeaders=date;host;x-amz-target, Signature=8b158d939ffe40c2ef6340c1bba8c1064091f0998c4e647a27aea358bd995638'
    })
    expect(await verify(request)).toBeTruthy()
  })
})

describe('MissingAuthenticationTokenException', () => {
  test('without an Authorization header', async () => {
    const request = changed(({ headers }) => delete headers.authorization)
    expect(await refusal(request)).toMatchObject({
      code: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    })
  })
})

describe('IncompleteSignatureException', () => {
  test.each([
    ['another scheme', /^.*$/, 'Bearer abc', "Unsupported AWS 'algorithm': 'Bearer'."],
    ['an empty header', /^.*$/, '', "Unsupported AWS 'algorithm': ''."],
    [
      'no parts',
      / .*/,
      '',
      "requires 'Credential' parameter. Authorization header requires 'SignedHeaders' parameter.",
    ],
    ['no credential', /Credential=[^,]*, /, '', "Authorization header requires 'Credential' parameter."],
    [
      'no signed headers',
      /SignedHeaders=[^,]*/,
      'SignedHeaders=',
      "Authorization header requires 'SignedHeaders' parameter.",
    ],
    ['no signature', /, Signature=.*/, '', "Authorization header requires 'Signature' parameter."],
    ['a short credential', '/us-east-1/', '/', 'Credential must have exactly 5 slash-delimited elements'],
  ])('for %s', async (_what, from, to, message) => {
    const error = await refusal(editAuthorization(from, to))
    expect(error.code).toBe('IncompleteSignatureException')
    expect(error.message).toContain(message)
  })

  test.each([
    ['without a date', undefined, "requires existence of either a 'X-Amz-Date' or a 'Date' header."],
    ['for a date in another form', '2026-11-21T12:00:00Z', "Date must be in ISO-8601 'basic format'. Got '2026-"],
    ['for a date that is none', '20261399T120000Z', "Date must be in ISO-8601 'basic format'."],
    ['for two dates', ['20261121T120000Z', '20261121T120000Z'], "Date must be in ISO-8601 'basic format'."],
  ])('%s', async (_what, date, message) => {
    const request = await changed(({ headers }) => {
      headers['x-amz-date'] = date
      headers.authorization = String(headers.authorization).replace('/20261121/', '/20261399/')
    })
    const error = await refusal(request)
    expect(error.code).toBe('IncompleteSignatureException')
    expect(error.message).toContain(message)
  })

  test('for two Authorization headers', async () => {
    const request = changed(({ headers }) => {
      headers.authorization = [String(headers.authorization), 'AWS4-HMAC-SHA256 x']
    })
    expect((await refusal(request)).code).toBe('IncompleteSignatureException')
  })
})

describe('UnrecognizedClientException', () => {
  test('for an unknown access key', async () => {
    expect(await refusal(editAuthorization('AKIDEXAMPLE', 'AKIDOTHER'))).toMatchObject({
      code: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    })
  })
})

describe('InvalidSignatureException', () => {
  test('for another secret', async () => {
    expect(await refusal(signed({ secret: 'other' }))).toMatchObject(MISMATCH)
  })

  test.each<[string, (request: SignedRequest) => void]>([
    ['body', (request) => (request.body = Buffer.from('{ }'))],
    ['method', (request) => (request.method = 'PUT')],
    ['path', (request) => (request.path = '/v1')],
    ['query', (request) => (request.query = 'a=1')],
    ['query with a bad escape', (request) => (request.query = 'a=%')],
    ['operation', ({ headers }) => (headers['x-amz-target'] += 'x')],
    ['host', ({ headers }) => (headers.host = 'other:1770')],
    ['signed header, now missing', ({ headers }) => delete headers['x-amz-target']],
    ['signed header, now doubled', ({ headers }) => (headers['x-amz-target'] = [TARGET, TARGET])],
  ])('for a changed %s', async (_what, change) => {
    expect(await refusal(changed(change))).toMatchObject(MISMATCH)
  })

  test.each([
    ['signature', /Signature=./, 'Signature=g'],
    ['signature’s length', /Signature=./, 'Signature='],
    ['list of headers', 'content-type;', ''],
    ['list of headers, by one that every object has', 'content-type;', 'constructor;'],
    ['region', 'us-east-1', 'us-west-2'],
  ])('for a changed %s', async (_what, from, to) => {
    expect(await refusal(editAuthorization(from, to))).toMatchObject(MISMATCH)
  })

  test.each([
    ['host unsigned', 'host;', '', "'host' must be a 'SignedHeader' in the AWS Authorization."],
    ['the date unsigned', 'x-amz-date;', '', "'x-amz-date' must be a 'SignedHeader' in the AWS Authorization."],
    ['another service', 'mturk-requester', 's3', "Credential should be scoped to correct service: 'mturk-requester'."],
    ['another terminator', 'aws4_request', 'x', "valid terminator: 'aws4_request', not 'x'."],
    ['no region', 'us-east-1', '', 'Credential should be scoped to a valid region.'],
    ['another day', '/20261121/', '/20261120/', "'20261120' != '20261121', from '20261121T120000Z'."],
  ])('for %s', async (_what, from, to, message) => {
    const error = await refusal(editAuthorization(from, to))
    expect(error.code).toBe('InvalidSignatureException')
    expect(error.message).toContain(message)
  })

  test('more than five minutes late', async () => {
    expect(await refusal(signed(), new Date('2026-11-21T12:05:01Z'))).toMatchObject({
      code: 'InvalidSignatureException',
      message: 'Signature expired: 20261121T120000Z is now earlier than 20261121T120001Z (20261121T120501Z - 5 min.)',
    })
  })

  test('more than five minutes early', async () => {
    expect(await refusal(signed(), new Date('2026-11-21T11:54:59Z'))).toMatchObject({
      code: 'InvalidSignatureException',
      message:
        'Signature not yet current: 20261121T120000Z is still later than 20261121T115959Z (20261121T115459Z + 5 min.)',
    })
  })

  test.each(['UNSIGNED-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', '0'.repeat(64)])(
    'for a signed body hash of %s',
    async (bodyHash) => {
      const request = await signed({ headers: { 'x-amz-content-sha256': bodyHash }, checksum: true })
      expect((await refusal(request)).message).toBe(
        "The value of 'x-amz-content-sha256' must be the SHA-256 of the request's body.",
      )
    },
  )
})
