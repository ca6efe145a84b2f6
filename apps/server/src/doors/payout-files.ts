import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { writePayoutFile } from '../payouts/order.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** `GET /v1/payout-files/<PayoutFileId>.<format>`: an order to a bank, for operators. */
export function payoutFilesDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.get<{ Params: { name: string } }>('/v1/payout-files/:name', async (request, reply) => {
    try {
      const { isOperator } = await session.callerOf(request)
      if (!isOperator) throw new Refusal('AccessDeniedException', { Operation: 'payout-files', Role: 'operator' })
      const [id = '', format = ''] = request.params.name.split('.')
      const document = await writePayoutFile({ keys: market.keys, connection: market.database }, id, format)
      return reply
        .type(document.contentType)
        .header('content-disposition', `attachment; filename="payouts-${id}.${format}"`)
        .header('cache-control', 'no-store')
        .send(document.content)
    } catch (error) {
      return refuse(reply, error)
    }
  })
}
