import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { myData } from '../exports/person/my-data.ts'
import { isExportTicket } from '../exports/person/ticket.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** `GET /v1/me/export.zip`: everything that is kept about a person, by the address that BeginMyExport gives. */
export function myDataDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.get<{ Querystring: { ticket?: string } }>('/v1/me/export.zip', async (request, reply) => {
    try {
      const { userId, workerId = null } = await session.callerOf(request)
      const { ticket } = request.query
      if (!userId || typeof ticket !== 'string' || !isExportTicket(market.keys, userId, ticket, market.now()))
        throw new Refusal('AccessDeniedException', { Operation: 'export.zip', Role: 'person who asked for it' })
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="my-data.zip"')
        .send(Readable.from(myData(market, { userId, workerId })))
    } catch (error) {
      return refuse(reply, error)
    }
  })
}
