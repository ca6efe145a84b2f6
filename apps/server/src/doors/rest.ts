import { randomUUID } from 'node:crypto'
import { errorTable, Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import type { Session } from '../session.ts'
import { report } from './fault.ts'

/** `POST /v1/<Operation>`: every operation with a bearer token or the web session, JSON in the same words. */
export function restDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.post<{ Params: { operation: string } }>(
    '/v1/:operation',
    { bodyLimit: 2 * 1024 * 1024 },
    async (request, reply) => {
      try {
        const { operation } = request.params
        const visit = session.visitOf(request, operation, market.publicUrl())
        const caller = await session.callerOf(request)
        const output = await dispatch(market, caller, operation, request.body ?? {}, visit)
        if (visit?.cookies.length) reply.header('set-cookie', visit.cookies)
        reply.type('application/json; charset=utf-8')
        return JSON.stringify(output)
      } catch (error) {
        return refuse(reply, error)
      }
    },
  )
}

/** Answers with `application/problem+json` (RFC 9457); `type` is the page of the error. */
export function refuse(reply: FastifyReply, error: unknown): string {
  const requestId = randomUUID()
  const refusal = error instanceof Refusal ? error : report(reply.log, error, requestId)
  const entry = errorTable[refusal.code]
  reply.status(entry.restStatus).type('application/problem+json')
  return JSON.stringify({
    type: `/docs/errors/${refusal.code}`,
    title: entry.cause,
    status: entry.restStatus,
    detail: refusal.message,
    Code: refusal.code,
    Cure: entry.cure,
    RequestId: requestId,
    ...publicDetails(refusal),
  })
}

/** What a program may want beside the sentence, such as the HITId of a repeated request. */
function publicDetails({ details }: Refusal): { Details?: Record<string, unknown> } {
  const named = Object.entries(details).filter(([name]) => /^[A-Z]/.test(name))
  return named.length > 0 ? { Details: Object.fromEntries(named) } : {}
}
