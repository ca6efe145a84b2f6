import { Refusal } from '@kempelen/protocol'
import type { FastifyBaseLogger } from 'fastify'

/** Logs what went wrong inside and gives the refusal that the caller sees: an id to ask the operator about, no detail. */
export function report(log: FastifyBaseLogger, error: unknown, requestId: string): Refusal {
  log.error({ err: error, requestId }, 'The request failed inside the server')
  return new Refusal('ServiceFault')
}

/** What the web framework refuses by itself, in our words; a fault of ours stays what it is. */
export function asRefusal(error: Error & { statusCode?: number }): Error {
  if (error.statusCode === 429) return new Refusal('ThrottlingException')
  const isCallers = error.statusCode !== undefined && error.statusCode < 500
  return isCallers ? new Refusal('SerializationException', { message: error.message }) : error
}
