import { ownerOf } from '@kempelen/protocol'
import type { Caller } from '../context.ts'
import type { Audience } from './live.ts'

/** What is written many times a minute and shown on no other page. */
const unseen: ReadonlySet<string> = new Set(['RecordActivity', 'SaveDraft'])
/** What the clock does every second and mostly finds nothing to do. */
const mostlyIdle: ReadonlySet<string> = new Set(['SettleBatch'])

/** The people that an event or an input names. */
interface Named {
  readonly WorkerId?: unknown
  readonly WorkerIds?: unknown
  readonly RequesterId?: unknown
}

/** Whose open pages an act may have changed: its caller's, those it names, and those whose objects it names. */
export function concerned(caller: Caller, operation: string, input: object, states: readonly object[]): Set<Audience> {
  const audiences = new Set<Audience>()
  if (unseen.has(operation) || (mostlyIdle.has(operation) && states.length === 0)) return audiences
  audiences.add('operator')
  if (caller.workerId) audiences.add(`worker ${caller.workerId}`)
  if (caller.requesterId) audiences.add(`requester ${caller.requesterId}`)
  for (const value of Object.values(input)) {
    const owner = typeof value === 'string' ? ownerOf(value) : undefined
    if (owner) audiences.add(`requester ${owner}`)
  }
  for (const { WorkerId, WorkerIds, RequesterId } of [input, ...states] as Named[]) {
    for (const workerId of [WorkerId, WorkerIds].flat()) {
      if (typeof workerId === 'string') audiences.add(`worker ${workerId}`)
    }
    if (typeof RequesterId === 'string') audiences.add(`requester ${RequesterId}`)
  }
  return audiences
}
