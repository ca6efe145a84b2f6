import { pingDatabase } from '@kempelen/store'
import type { Market } from '../context.ts'
import { mostSecondsBetweenBeats } from './pulse.ts'

const patienceMs = 3000

export interface Health {
  readonly isWell: boolean
  readonly isDatabaseThere: boolean
  readonly clockSeconds: number
}

/** Whether the database answers soon, and the clock of this server goes. */
export async function healthOf({ database, pulse }: Pick<Market, 'database' | 'pulse'>): Promise<Health> {
  const clockSeconds = Math.round(pulse.secondsSince())
  const isDatabaseThere = await Promise.race([
    pingDatabase(database).then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref()),
  ])
  return { isWell: isDatabaseThere && clockSeconds <= mostSecondsBetweenBeats, isDatabaseThere, clockSeconds }
}
