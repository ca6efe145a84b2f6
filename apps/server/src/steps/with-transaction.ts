import { insertEvent, insertWorkerEvent } from '@kempelen/store'
import { requesterActorOf } from '../actor.ts'
import type { Context } from '../context.ts'

/**
 * The slow path of a one-statement operation: the same context inside a transaction, with the events that the work
 * records, as dispatch does for ordinary operations.
 */
export async function withTransaction<T>(context: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  return context.database.transaction(async (connection) => {
    const writes: (() => Promise<void>)[] = []
    const last: (() => Promise<void>)[] = []
    const { requesterId, workerId } = context.caller
    const actor = requesterId ? requesterActorOf(context.caller) : (workerId ?? 'operator')
    const result = await work({
      ...context,
      connection,
      atLast: (act) => void last.push(act),
      record: (event) => void writes.push(() => insertEvent(connection, { actor, ...event, at: context.at })),
      recordForWorker: (event) =>
        void writes.push(() => insertWorkerEvent(connection, { ...event, at: context.at, actor })),
    })
    for (const act of [...writes, ...last]) await act()
    return result
  })
}
