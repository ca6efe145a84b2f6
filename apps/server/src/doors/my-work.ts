import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { myWorkCsv } from '../exports/my-work.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** `GET /v1/me/work.csv`: a Worker's own assignments with their times and pay. */
export function myWorkDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.get('/v1/me/work.csv', async (request, reply) => {
    try {
      const { workerId } = await session.callerOf(request)
      if (!workerId) throw new Refusal('AccessDeniedException', { Operation: 'work.csv', Role: 'worker' })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="my-work.csv"')
        .send(Readable.from(myWorkCsv(market, workerId)))
    } catch (error) {
      return refuse(reply, error)
    }
  })
}
