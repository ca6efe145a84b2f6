import {
  type Contracts,
  errorTable,
  type InputOf,
  type OperationName,
  type OutputOf,
  Refusal,
} from '@kempelen/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Market } from '../../context.ts'
import { dispatch } from '../../dispatch.ts'
import { asRefusal, report } from '../fault.ts'

/** Calls an operation as the Worker who visits. */
export type Ask = <N extends OperationName>(name: N, input: InputOf<Contracts[N]>) => Promise<OutputOf<Contracts[N]>>

export function askAs(market: Market, caller: Caller): Ask {
  return (name, input) => dispatch(market, caller, name, withoutUndefined(input)) as Promise<never>
}

function withoutUndefined(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

/** Whether a program asks: by `.json`, by `format=json`, or by what it accepts. */
export function wantsJson(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?')
  const { format } = request.query as { format?: string }
  const { accept = '' } = request.headers
  return (
    path.endsWith('.json') ||
    format === 'json' ||
    (accept.includes('application/json') && !accept.includes('text/html'))
  )
}

/** MTurk's website answers programs that are refused with a status and a sentence. */
export function refuseProgram(reply: FastifyReply, error: Error): FastifyReply {
  const known = error instanceof Refusal ? error : asRefusal(error)
  const { code, message } = known instanceof Refusal ? known : report(reply.log, known, reply.request.id)
  const status = errorTable[code].restStatus
  return reply.status(status === 409 ? 422 : status).send({ message, code })
}
