import { type Database, findHITGroup, findWorkerRecord } from '@kempelen/store'
import { GroupRollUp } from './clock/roll-up.ts'
import type { Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Market } from './context.ts'
import { Credentials } from './credentials.ts'
import { Recollection } from './recollection.ts'

/** Groups change only in their counters, which nobody reads from here. */
const groupSeconds = 600
/** What acceptance asks of a Worker may be this old. */
const workerSeconds = 1

export function openMarket(
  database: Database,
  config: Config,
  keys: Keys,
  publicUrl: () => string,
  now: () => Date = () => new Date(),
): Market {
  return {
    database,
    config,
    keys,
    now,
    publicUrl,
    groups: new Recollection((id) => findHITGroup(database, id), { seconds: groupSeconds, capacity: 50_000 }),
    workers: new Recollection((id) => findWorkerRecord(database, id), { seconds: workerSeconds, capacity: 50_000 }),
    rollUp: new GroupRollUp(database, now),
    credentials: new Credentials(database, keys, now),
  }
}
