import { Readable } from 'node:stream'
import { GetStatement, parseInput, Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { transfersCsv } from '../exports/transfers-csv.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** `GET /v1/transfers.csv?Month=&TimeZone=`: every movement of a Requester's money in a month. */
export function statementsDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.get<{ Querystring: { Month?: string; TimeZone?: string } }>('/v1/transfers.csv', async (request, reply) => {
    try {
      const { requesterId } = await session.callerOf(request)
      if (!requesterId) throw new Refusal('AccessDeniedException', { Operation: 'transfers.csv', Role: 'requester' })
      const { Month, TimeZone = 'UTC' } = request.query
      const asked = parseInput('GetStatement', GetStatement.input, { Month, TimeZone }) as { Month: string }
      const pieces = transfersCsv(market, requesterId, asked.Month, TimeZone)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="transfers-${asked.Month}.csv"`)
        .send(Readable.from(pieces))
    } catch (error) {
      return refuse(reply, error)
    }
  })
}
