import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openAccounts } from '../accounts.ts'
import { openDoors } from '../app.ts'
import type { TestMarket } from './a-market.ts'

/** The doors of a market, for requests that are injected; closed with it. */
export async function doorsOf(market: TestMarket): Promise<FastifyInstance> {
  const accountPool = new pg.Pool({ ...market.database.pool.options, options: '-c search_path=auth', max: 1 })
  const publicUrl = market.market.publicUrl()
  const app = await openDoors(
    market.market,
    openAccounts(accountPool, { publicUrl, trustedOrigins: [], secret: 'x'.repeat(32) }),
  )
  app.addHook('onClose', () => accountPool.end())
  return app
}
