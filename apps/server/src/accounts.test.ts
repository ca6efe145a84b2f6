import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openAccounts } from './accounts.ts'
import { aMarket } from './testing/a-market.ts'

test('the tables of better-auth are all there: its own migrations have nothing to add', async () => {
  const market = await aMarket()
  const pool = new pg.Pool({ ...market.database.pool.options, options: '-c search_path=auth', max: 1 })
  try {
    const accounts = openAccounts(pool, {
      publicUrl: 'http://localhost:1770',
      trustedOrigins: [],
      secret: 'x'.repeat(32),
      takeTicket: async () => undefined,
      sendLetter: async () => {},
      sendsMail: true,
    })
    const { toBeCreated, toBeAdded } = await getMigrations(accounts.options)
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
  } finally {
    await pool.end()
    await market.close()
  }
})
