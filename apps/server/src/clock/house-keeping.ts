import { Refusal } from '@kempelen/protocol'
import {
  claimMarketTurn,
  countMarket,
  endSuspensionsThatAreOver,
  forgetMarketCounts,
  listSignOnProviders,
  putMarketFact,
} from '@kempelen/store'
import type { Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { discover } from '../sign-on/oidc.ts'

/** What commits late is still counted when it is no later than this. */
const lateMs = 10_000
const hour = 3600
const day = 86_400

/** What is done about once a minute: the market is counted; once an hour and a day, by one of the servers, it is looked after. */
export async function keepHouse(market: Market): Promise<void> {
  const { database, now, config, tallies } = market
  await tallies.flush(database, now())
  await countMarket(database, { to: new Date(now().getTime() - lateMs), unit: config.currency })
  await endSuspensionsThatAreOver(database, now())
  if (await claimMarketTurn(database, 'hourly', now(), hour)) {
    await forgetMarketCounts(database, now())
    await askProviders(market)
  }
  if (await claimMarketTurn(database, 'daily', now(), day)) await checkBooks(market)
}

/** Whether the identity providers answer: a sign-in that fails is told to its person alone. */
async function askProviders({ database, keys, now }: Market): Promise<void> {
  const providers = (await listSignOnProviders(database)).filter(({ kind }) => kind === 'OIDC')
  const asked = await Promise.allSettled(
    providers.map(async (row) => discover(row, keys.unseal(row.clientSecretSealed!).reveal())),
  )
  const Unreachable = providers.filter((_, index) => asked[index]!.status === 'rejected').map(({ name }) => name)
  await putMarketFact(database, { name: 'sign-on', at: now(), value: { Unreachable } })
}

async function checkBooks(market: Market): Promise<void> {
  await dispatch(market, { isClock: true }, 'CheckLedger', {}).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
