import { createHash, createHmac } from 'node:crypto'

export interface Keys {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: T
}

export interface WireRequest {
  readonly operation: string
  readonly body?: string | object
  /** When the request claims to have been signed. */
  readonly at?: Date
  readonly region?: string
  readonly target?: string
  /** Changed after signing. */
  readonly sentBody?: string
}

/** MTurk's own protocol by hand, as clients without an SDK speak it: AWS JSON 1.1 with Signature Version 4. */
export async function send<T = Record<string, unknown>>(
  url: string,
  keys: Keys | undefined,
  { operation, body = {}, at = new Date(), region = 'us-east-1', target, sentBody }: WireRequest,
): Promise<Answer<T>> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(url).host,
    'x-amz-date': at.toISOString().replace(/[-:]|\.\d{3}/g, ''),
    'x-amz-target': target ?? `MTurkRequesterServiceV20170117.${operation}`,
  }
  const authorization = keys && authorizationOf(keys, headers, payload, region)
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(authorization && { authorization }) },
    body: sentBody ?? payload,
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as T }
}

/** Source: AWS, "Create a signed AWS API request". */
function authorizationOf(
  { AccessKeyId, SecretAccessKey }: Keys,
  headers: Record<string, string>,
  body: string,
  region: string,
): string {
  const names = Object.keys(headers).sort()
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n')
  const moment = headers['x-amz-date']!
  const scope = [moment.slice(0, 8), region, 'mturk-requester', 'aws4_request']
  const toSign = ['AWS4-HMAC-SHA256', moment, scope.join('/'), sha256(canonical)].join('\n')
  let key: string | Buffer = `AWS4${SecretAccessKey}`
  for (const part of scope) key = createHmac('sha256', key).update(part).digest()
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  return `AWS4-HMAC-SHA256 Credential=${AccessKeyId}/${scope.join('/')}, SignedHeaders=${names.join(';')}, Signature=${signature}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
