import { randomUUID } from 'node:crypto'
import { errorTable, operations, Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { asEpochSeconds } from './aws-time.ts'
import { asRefusal, report } from './fault.ts'
import { SignatureRefusal, verifySignature } from './signature-v4.ts'

const contentType = 'application/x-amz-json-1.1'
const targetPrefix = 'MTurkRequesterServiceV20170117.'

/** The largest Question is 65,535 bytes, which can be 400 KB of JSON with every character escaped. */
const bodyLimit = 1024 * 1024

/** `POST /`: MTurk's own protocol, AWS JSON 1.1 with Signature Version 4. */
export function awsJsonDoor(app: FastifyInstance, market: Market): void {
  app.post('/', { bodyLimit, errorHandler: refuseUnreadWith(market) }, async (request, reply) => {
    const requestId = randomUUID()
    reply.header('x-amzn-RequestId', requestId).type(contentType)
    try {
      const target = String(request.headers['x-amz-target'] ?? '')
      const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0)
      const { accessKeyId, credential } = await verifySignature({
        method: 'POST',
        path: '/',
        query: request.url.split('?')[1] ?? '',
        headers: { ...request.headers, host: request.host },
        body,
        now: market.now(),
        findSecret: (id) => market.credentials.accessKey(id),
      })
      market.credentials.accessKeyUsed(accessKeyId)
      const name = target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : ''
      if (!operations.get(name)?.mturk) throw new Refusal('UnknownOperationException', { Operation: name || target })
      const output = await dispatch(market, credential.caller, name, parseBody(body))
      // As bytes: to a string Fastify would add a charset, which MTurk's content type does not have.
      return Buffer.from(JSON.stringify(output, asEpochSeconds))
    } catch (error) {
      return Buffer.from(refuse(market, reply, error, requestId))
    }
  })
}

/** What fastify itself refuses before the handler runs must be readable to an SDK too. */
function refuseUnreadWith(market: Market) {
  return (error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const requestId = randomUUID()
    reply.header('x-amzn-RequestId', requestId).type(contentType)
    return reply.send(Buffer.from(refuse(market, reply, asRefusal(error), requestId)))
  }
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('SerializationException', { message: 'The body is not JSON.' })
  }
}

function refuse(market: Market, reply: FastifyReply, error: unknown, requestId: string): string {
  if (error instanceof SignatureRefusal) {
    reply.status(400)
    return JSON.stringify({ __type: error.code, message: error.message, Message: error.message })
  }
  const refusal = error instanceof Refusal ? error : report(reply.log, error, requestId)
  const entry: { type: string; status: number; turk?: string } = errorTable[refusal.code]
  reply.status(entry.status)
  // Clients match on the words before it, never on the whole: MTurk ends each message with the moment.
  const isMTurks = entry.turk !== undefined
  const suffix = isMTurks ? ` (${market.now().getTime()}${market.config.sandbox ? ' s' : ''})` : ''
  return JSON.stringify({
    __type: entry.type,
    Message: `${refusal.message}${suffix}`,
    // The front end of AWS spells it in lower case; SDKs read either.
    ...(!isMTurks && { message: refusal.message }),
    ...(isMTurks && { TurkErrorCode: entry.turk }),
  })
}
