import { setTimeout as sleep } from 'node:timers/promises'
import { engineProcesses, kill } from '../src/engine.ts'
import type { Marketplace } from '../src/marketplace.ts'
import type { Random } from '../src/random.ts'

type Kill = (market: Marketplace, random: Random) => Promise<void>

/** Ways in which a marketplace can be struck down. After each the server runs again, though it may not be ready yet. */
export const kills: Readonly<Record<string, Kill>> = {
  'the server': async (market, random) => {
    await market.killServer()
    await sleep(random.between(0, 500))
    await market.start()
  },
  'the engine': killEngine,
  'one session of the engine': async (market, random) => {
    const [, ...sessions] = await living(market)
    kill(random.pick(sessions))
  },
  'the server and the engine': async (market) => {
    await killEngine(market)
    await market.killServer()
    await market.start()
  },
  'the engine, and the server while it recovers': async (market, random) => {
    await killEngine(market)
    await sleep(random.between(0, 1500))
    await market.killServer()
    await market.start()
  },
  'everything, and the server again while it starts': async (market, random) => {
    await killEngine(market)
    await market.killServer()
    const start = market.start().catch(() => {}) // It will say that the server ended.
    await sleep(random.between(50, 1500))
    await market.killServer()
    await start
    await market.start()
  },
}

/** Every process of it, the first one first, or it would start the others again. */
async function killEngine(market: Marketplace): Promise<void> {
  for (const pid of await living(market)) kill(pid)
}

/** A round in which nothing is there to kill would prove nothing. */
async function living(market: Marketplace): Promise<number[]> {
  const processes = await engineProcesses(market.dataDir)
  if (processes.length < 2) throw new Error('There is no engine to kill.')
  return processes
}
