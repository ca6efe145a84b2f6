import type { HITGroupRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import type { GroupAside } from '../present/hit-group.ts'
import { standingOf } from './worker-facts.ts'

/** Whether the Worker favours who asks, and what is promised of work that nobody has done yet. */
export async function asideOf(context: Context, group: HITGroupRow): Promise<GroupAside> {
  const { requesterId, batchId, measuredWorkers } = group
  const batch = measuredWorkers === 0 && batchId !== null ? await context.batches.get(batchId) : undefined
  return {
    isFavorite: (await standingOf(context)).favorites.includes(requesterId),
    promisedSeconds: batch?.estimatedSeconds,
  }
}
