import { ownerOf } from '@kempelen/protocol'
import { type Database, findBatch, findHITGroup, findQualificationType, findWorkerStanding } from '@kempelen/store'
import { groupMeasures } from './clock/measure.ts'
import { groupRollUp } from './clock/roll-up.ts'
import { hitTypeSums, workerSums } from './clock/sums.ts'
import type { Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Market } from './context.ts'
import { Credentials } from './credentials.ts'
import { Deliveries } from './delivery/deliveries.ts'
import { Pulse } from './health/pulse.ts'
import { Tallies } from './health/tallies.ts'
import { Live } from './live/live.ts'
import { ObjectStore } from './outside/object-store.ts'
import { Outside } from './outside/outside.ts'
import { Recollection } from './recollection.ts'
import { Suspensions } from './suspended.ts'

/** Groups change only in their counters, which nobody reads from here. */
const groupSeconds = 600
/** Names and tests of qualifications, for telling Workers what is asked. */
const qualificationTypeSeconds = 10
/** What acceptance asks of a Worker may be this old. */
const workerSeconds = 1
/** Whether a batch gives out work, and under which version of its project. */
const batchSeconds = 1

export function openMarket(
  database: Database,
  config: Config,
  keys: Keys,
  publicUrl: () => string,
  now: () => Date = () => new Date(),
): Market {
  const outside = new Outside(config.privateDestinations)
  return {
    database,
    config,
    keys,
    now,
    publicUrl,
    groups: new Recollection((id) => findHITGroup(database, id), { seconds: groupSeconds, capacity: 50_000 }),
    qualificationTypes: new Recollection(
      async (id) => {
        const requesterId = ownerOf(id)
        return requesterId === undefined ? undefined : findQualificationType(database, requesterId, id)
      },
      { seconds: qualificationTypeSeconds, capacity: 10_000 },
    ),
    workers: new Recollection((id) => findWorkerStanding(database, id), { seconds: workerSeconds, capacity: 50_000 }),
    batches: new Recollection(
      async (id) => {
        const requesterId = ownerOf(id)
        return requesterId === undefined ? undefined : findBatch(database, requesterId, id)
      },
      { seconds: batchSeconds, capacity: 10_000 },
    ),
    rollUp: groupRollUp(database, now),
    measures: groupMeasures(database, now),
    workerSums: workerSums(database, now),
    hitTypeSums: hitTypeSums(database, now),
    credentials: new Credentials(database, keys, now),
    suspensions: new Suspensions({ database, now }),
    outside,
    objectStore: new ObjectStore(config),
    deliveries: new Deliveries({ database, config, keys, now, publicUrl, outside }),
    live: new Live(),
    pulse: new Pulse(),
    tallies: new Tallies(),
  }
}
