import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { accountLetters } from '../account-letters.ts'
import { openAccounts } from '../accounts.ts'
import { openDoors } from '../app.ts'
import { ticketsOf } from '../sign-on/tickets.ts'
import type { TestMarket } from './a-market.ts'

/** The doors of a market, for requests that are injected; closed with it. */
export async function doorsOf(market: TestMarket): Promise<FastifyInstance> {
  const accountPool = new pg.Pool({ ...market.database.pool.options, options: '-c search_path=auth', max: 1 })
  const publicUrl = market.market.publicUrl()
  const app = await openDoors(
    market.market,
    openAccounts(accountPool, {
      publicUrl,
      trustedOrigins: [],
      secret: 'x'.repeat(32),
      takeTicket: ticketsOf(market.market).take,
      sendLetter: accountLetters(market.market),
      sendsMail: market.market.config.smtpUrl !== '',
    }),
  )
  app.addHook('onClose', () => accountPool.end())
  return app
}
