import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { resultsOf } from '../exports/result-rows.ts'
import { resultsCsv } from '../exports/results-csv.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/**
 * `GET /v1/results.csv?HITTypeId=` or `?HITId=`: the answers to all HITs of a type, or to one, as MTurk's results file. With
 * `&Answers=fields` the answer of a crowd-form has a column for each of its values.
 */
export function resultsDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.get<{ Querystring: { HITTypeId?: string; HITId?: string; Answers?: string } }>(
    '/v1/results.csv',
    async (request, reply) => {
      try {
        const { requesterId } = await session.callerOf(request)
        if (!requesterId) throw new Refusal('AccessDeniedException', { Operation: 'results.csv', Role: 'requester' })
        const { HITId, HITTypeId = '', Answers } = request.query
        const rows = await resultsOf(market, requesterId, HITId ? { HITId } : { HITTypeId })
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="Batch_${HITId ?? HITTypeId}_batch_results.csv"`)
          .send(Readable.from(resultsCsv(rows, { takesApart: Answers === 'fields' })))
      } catch (error) {
        return refuse(reply, error)
      }
    },
  )
}
