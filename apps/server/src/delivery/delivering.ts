import { forgetDeadDeliveries } from '@kempelen/store'
import type { Market } from '../context.ts'

/** What was given up stays in sight for so long. */
const deadForSeconds = 30 * 86_400

/** Sends what is due until nothing is. */
export async function deliver({ deliveries }: Pick<Market, 'deliveries'>): Promise<void> {
  const errors: unknown[] = []
  while ((await deliveries.begin((error) => errors.push(error))) > 0) await deliveries.settled()
  if (errors.length > 0) throw errors[0]
}

/** Looks about once a second for what is due, until it is stopped. */
export function startDelivering(market: Market, report: (error: unknown) => void): { stop: () => Promise<void> } {
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let beats = 0
  const tell = (error: unknown) => {
    if (!isStopped) report(error)
  }
  const beat = async () => {
    try {
      if (beats++ % 3600 === 0) {
        const before = new Date(market.now().getTime() - deadForSeconds * 1000)
        await forgetDeadDeliveries(market.database, before)
      }
      await market.deliveries.begin(tell)
    } catch (error) {
      tell(error)
    }
    if (!isStopped) timer = setTimeout(start, 1000)
  }
  const start = () => {
    running = beat()
  }
  start()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
      await market.deliveries.stop()
    },
  }
}
