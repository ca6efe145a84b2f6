import { type Database, listOpenHITGroups, rollUpHITGroup } from '@kempelen/store'
import { GroupChore } from './group-chore.ts'

/** Counts the HITs left in groups, by HITGroupId. */
export function groupRollUp(database: Database, now: () => Date): GroupChore {
  return new GroupChore({
    work: ({ requesterId, id }) => rollUpHITGroup(database, requesterId, id, now()),
    stale: () => listOpenHITGroups(database, now()),
  })
}
