import type { KeyObject } from 'node:crypto'
import { createHmac, createSecretKey, hash, timingSafeEqual } from 'node:crypto'
import type { SignedRequest } from './canonical-request.ts'
import { canonicalRequest } from './canonical-request.ts'

export type RefusalCode =
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'UnrecognizedClientException'
  | 'InvalidSignatureException'

/** A request whose signature does not hold. `code` is the `__type` that AWS answers, `message` its public sentence. */
export class SignatureRefusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'SignatureRefusal'
    this.code = code
  }
}

/**
 * Verifies an AWS Signature Version 4 over the raw bytes of a request and says whose it is.
 *
 * Whatever SignedHeaders lists is verified; host and the date must be among it. Any region is taken; the service is
 * mturk-requester; the date may be five minutes off either way. `findSecret` gives the credential with its secret key, or
 * undefined where the access key is unknown or revoked.
 *
 * Throws SignatureRefusal. Source: AWS, "Create a signed AWS API request" (the Authorization header only: no presigned
 * query, no unsigned or chunked payload).
 */
export async function verifySignature<Credential extends { secret: string }>(
  request: SignedRequest & {
    now: Date
    findSecret: (accessKeyId: string) => Promise<Credential | undefined> | Credential | undefined
  },
): Promise<{ accessKeyId: string; credential: Credential }> {
  const claim = readAuthorization(request.headers.authorization)
  const timestamp = readTimestamp(request.headers, claim)
  checkScope(claim, timestamp)
  checkSkew(timestamp, request.now)
  const credential = await request.findSecret(claim.accessKeyId)
  if (!credential) throw new SignatureRefusal('UnrecognizedClientException', UNRECOGNIZED)

  const bodyHash = hash('sha256', request.body)
  checkBodyHash(request.headers, claim, bodyHash)
  const canonical = canonicalRequest(request, claim.signedHeaders, bodyHash)
  if (canonical === undefined) throw mismatch()
  const scope = `${claim.date}/${claim.region}/${SERVICE}/aws4_request`
  const stringToSign = `${ALGORITHM}\n${timestamp}\n${scope}\n${hash('sha256', Buffer.from(canonical, 'latin1'))}`
  const cacheKey = `${scope}\n${credential.secret}`
  const signingKey = signingKeys.get(cacheKey) ?? deriveSigningKey(credential.secret, claim)
  const expected = createHmac('sha256', signingKey).update(stringToSign).digest()
  if (!timingSafeEqual(expected, Buffer.from(claim.signature, 'hex'))) throw mismatch()
  rememberSigningKey(cacheKey, signingKey)
  return { accessKeyId: claim.accessKeyId, credential }
}

/** What the Authorization header claims. */
interface Claim {
  accessKeyId: string
  date: string
  region: string
  service: string
  terminator: string
  signedHeaders: string[]
  signature: string
}

function readAuthorization(header: string | string[] | undefined): Claim {
  if (header === undefined) {
    throw new SignatureRefusal('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  if (typeof header !== 'string') throw incomplete('There must be only one Authorization header.')
  const space = header.indexOf(' ')
  const algorithm = space === -1 ? header : header.slice(0, space)
  if (algorithm !== ALGORITHM) throw incomplete(`Unsupported AWS 'algorithm': '${quote(algorithm)}'.`)

  const parts = new Map<string, string>()
  for (const part of header.slice(algorithm.length).split(',')) {
    const equals = part.indexOf('=')
    if (equals !== -1) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  const missing = ['Credential', 'SignedHeaders', 'Signature'].filter((name) => !parts.get(name))
  if (missing.length > 0) {
    throw incomplete(missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' '))
  }
  const credential = parts.get('Credential')!.split('/')
  if (credential.length !== 5) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${quote(parts.get('Credential')!)}'.`,
    )
  }
  const signature = parts.get('Signature')!
  if (!/^[0-9a-f]{64}$/.test(signature)) throw mismatch()
  const [accessKeyId, date, region, service, terminator] = credential as [string, string, string, string, string]
  return {
    accessKeyId,
    date,
    region,
    service,
    terminator,
    signedHeaders: parts.get('SignedHeaders')!.split(';'),
    signature,
  }
}

/** Gives the request's time in ISO 8601's basic format, from X-Amz-Date or, without it, from Date. */
function readTimestamp(headers: SignedRequest['headers'], { signedHeaders }: Claim): string {
  const name = headers['x-amz-date'] === undefined ? 'date' : 'x-amz-date'
  const value = headers[name]
  if (value === undefined) {
    throw incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
  }
  for (const required of ['host', name]) {
    if (signedHeaders.includes(required)) continue
    throw invalid(`'${required}' must be a 'SignedHeader' in the AWS Authorization.`)
  }
  const text = String(value).trim()
  if (BASIC_ISO.test(text)) return text
  const milliseconds = name === 'date' ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(milliseconds)) return basicIso(milliseconds)
  throw incomplete(`Date must be in ISO-8601 'basic format'. Got '${quote(text)}'.`)
}

function checkScope({ date, region, service, terminator }: Claim, timestamp: string): void {
  if (service !== SERVICE) throw invalid(`Credential should be scoped to correct service: '${SERVICE}'.`)
  if (terminator !== 'aws4_request') {
    throw invalid(`Credential should be scoped with a valid terminator: 'aws4_request', not '${quote(terminator)}'.`)
  }
  if (!/^[\w-]{1,64}$/.test(region)) throw invalid('Credential should be scoped to a valid region.')
  if (timestamp.slice(0, 8) === date) return
  const details = `'${quote(date)}' != '${timestamp.slice(0, 8)}', from '${timestamp}'`
  throw invalid(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${details}.`)
}

function checkSkew(timestamp: string, now: Date): void {
  const signedAt = Date.parse(timestamp.replace(BASIC_ISO, '$1-$2-$3T$4:$5:$6Z'))
  if (Number.isNaN(signedAt)) throw incomplete(`Date must be in ISO-8601 'basic format'. Got '${timestamp}'.`)
  const earliest = now.getTime() - MAX_SKEW_MINUTES * 60_000
  const latest = now.getTime() + MAX_SKEW_MINUTES * 60_000
  if (signedAt < earliest) {
    const limit = `${basicIso(earliest)} (${basicIso(now.getTime())} - ${MAX_SKEW_MINUTES} min.)`
    throw invalid(`Signature expired: ${timestamp} is now earlier than ${limit}`)
  }
  if (signedAt > latest) {
    const limit = `${basicIso(latest)} (${basicIso(now.getTime())} + ${MAX_SKEW_MINUTES} min.)`
    throw invalid(`Signature not yet current: ${timestamp} is still later than ${limit}`)
  }
}

/** A signed X-Amz-Content-Sha256 must tell the truth; UNSIGNED-PAYLOAD and the streaming forms are refused with it. */
function checkBodyHash(headers: SignedRequest['headers'], { signedHeaders }: Claim, bodyHash: string): void {
  if (!signedHeaders.includes('x-amz-content-sha256')) return
  if (headers['x-amz-content-sha256'] === bodyHash) return
  throw invalid("The value of 'x-amz-content-sha256' must be the SHA-256 of the request's body.")
}

function deriveSigningKey(secret: string, { date, region }: Claim): KeyObject {
  let key = Buffer.from(`AWS4${secret}`)
  for (const part of [date, region, SERVICE, 'aws4_request']) key = createHmac('sha256', key).update(part).digest()
  return createSecretKey(key)
}

// A key takes four hashes to derive, and an HMAC is six times as fast with a KeyObject as with bytes. Only keys that have signed something are kept, so that no stranger can push out
// those in use; the map keeps insertion order, so its first key is the oldest.
const signingKeys = new Map<string, KeyObject>()
const MAX_SIGNING_KEYS = 1000

function rememberSigningKey(cacheKey: string, signingKey: KeyObject): void {
  if (signingKeys.has(cacheKey)) return
  if (signingKeys.size >= MAX_SIGNING_KEYS) signingKeys.delete(signingKeys.keys().next().value!)
  signingKeys.set(cacheKey, signingKey)
}

function basicIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function incomplete(message: string): SignatureRefusal {
  return new SignatureRefusal('IncompleteSignatureException', message)
}

function invalid(message: string): SignatureRefusal {
  return new SignatureRefusal('InvalidSignatureException', message)
}

function mismatch(): SignatureRefusal {
  return invalid(MISMATCH)
}

/** Keeps a stranger's text in a message short. */
function quote(text: string): string {
  return text.slice(0, 100)
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
const SERVICE = 'mturk-requester'
const MAX_SKEW_MINUTES = 5
const BASIC_ISO = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
const UNRECOGNIZED = 'The security token included in the request is invalid.'
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
