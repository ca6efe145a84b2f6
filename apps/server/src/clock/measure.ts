import { payPerHourMicros } from '@kempelen/rules'
import { type Database, listStaleGroupMeasures, measureGroup, showGroupMeasure } from '@kempelen/store'
import { type ChoreSubject, GroupChore } from './group-chore.ts'

const recentDays = 90
/** A sweep does so many groups, and the next one goes on. */
const groupsPerSweep = 200

/** Measures how long the answers of groups take and what they pay, by HITTypeId. */
export function groupMeasures(database: Database, now: () => Date): GroupChore {
  return new GroupChore({
    work: (subject) => measure(database, subject, now()),
    stale: () => listStaleGroupMeasures(database, groupsPerSweep),
  })
}

async function measure(database: Database, { requesterId, id: hitTypeId }: ChoreSubject, now: Date): Promise<void> {
  const { seconds, workers, paidMicros } = await measureGroup(database, { requesterId, hitTypeId, now })
  await showGroupMeasure(database, {
    ...{ requesterId, hitTypeId, seconds, workers, now },
    payPerHourMicros: (seconds !== null && payPerHourMicros(paidMicros, seconds)) || 0n,
    since: new Date(now.getTime() - recentDays * 86_400_000),
  })
}
