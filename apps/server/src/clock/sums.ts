import {
  countRequesterWorker,
  type Database,
  findLastWorkerCount,
  type HITTypeKey,
  listChangedHITTypes,
  listChangedPairs,
  listHITTypeSums,
  sumHITType,
  type WorkerPair,
} from '@kempelen/store'
import { Recount } from './recount.ts'

/** Keeps what Requesters see of their Workers. */
export function workerSums(database: Database, now: () => Date): Recount<WorkerPair> {
  return new Recount(
    {
      begin: async () => ({ since: (await findLastWorkerCount(database)) ?? new Date(0), subjects: [] }),
      changed: (since, until) => listChangedPairs(database, since, until),
      count: (pair, at) => countRequesterWorker(database, pair, at),
    },
    now,
  )
}

/** Keeps what the HITs of large HITTypes come to. A server that begins does not know what has changed before. */
export function hitTypeSums(database: Database, now: () => Date): Recount<HITTypeKey> {
  return new Recount(
    {
      begin: async (since) => ({ since, subjects: await listHITTypeSums(database) }),
      changed: (since, until) => listChangedHITTypes(database, since, until),
      count: (key, at) => sumHITType(database, key, at),
    },
    now,
  )
}
