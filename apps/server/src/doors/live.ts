import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Caller, Market } from '../context.ts'
import type { Audience } from '../live/live.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** Proxies close what is silent for a minute. */
const breathSeconds = 25
/** After that the browser comes again by itself and is asked anew who it is. */
const lifeSeconds = 15 * 60

/**
 * `GET /v1/live`: server-sent events. Each says which operations have changed something of the caller's,
 * `data: {"Operations": ["SubmitAssignment"]}`, and nothing of what: the page asks again for what it shows.
 */
export function liveDoor(app: FastifyInstance, market: Market, session: Session): void {
  const open = new Set<FastifyReply>()
  app.get('/v1/live', async (request, reply) => {
    try {
      const audiences = audiencesOf(await session.callerOf(request))
      if (audiences.length === 0) throw new Refusal('MissingAuthenticationTokenException')
      stream(market, reply, audiences)
      open.add(reply)
      reply.raw.once('close', () => open.delete(reply))
      return reply
    } catch (error) {
      return refuse(reply, error)
    }
  })
  app.addHook('preClose', async () => {
    for (const reply of open) reply.raw.end()
  })
}

function audiencesOf({ workerId, requesterId, isOperator }: Caller): Audience[] {
  return [
    ...(workerId ? ([`worker ${workerId}`, 'market'] as const) : []),
    ...(requesterId ? ([`requester ${requesterId}`] as const) : []),
    ...(isOperator ? (['operator'] as const) : []),
  ]
}

function stream({ live }: Market, reply: FastifyReply, audiences: readonly Audience[]): void {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Kept for nothing else afterwards, so that a server that stops need not wait for it.
    connection: 'close',
    // Nginx otherwise keeps events until its buffer is full.
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 5000\n\n')
  const leave = live.listen(audiences, (Operations) => raw.write(`data: ${JSON.stringify({ Operations })}\n\n`))
  const breath = setInterval(() => raw.write(': still here\n\n'), breathSeconds * 1000)
  const end = setTimeout(() => raw.end(), lifeSeconds * 1000)
  raw.once('close', () => {
    leave()
    clearInterval(breath)
    clearTimeout(end)
  })
}
