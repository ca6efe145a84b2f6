import { Refusal } from '@kempelen/protocol'
import type { FastifyBaseLogger } from 'fastify'

/** Logs what went wrong inside and gives the refusal that the caller sees: an id to ask the operator about, no detail. */
export function report(log: FastifyBaseLogger, error: unknown, requestId: string): Refusal {
  log.error({ err: error, requestId }, 'The request failed inside the server')
  return new Refusal('ServiceFault')
}
