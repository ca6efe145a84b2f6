import type { Role } from '@kempelen/protocol'
import type { Caller } from './context.ts'

/**
 * Who an event says did it: the id of a Worker, of a member, of an access key or token, or `clock`. Nothing personal: whose
 * name belongs to a member is asked when the event is read.
 */
export function actorOf(caller: Caller, role: Role): string {
  if (caller.isClock) return 'clock'
  if (role === 'worker') return caller.workerId!
  if (role === 'requester') return requesterActorOf(caller)
  return caller.userId ?? 'operator'
}

/** Who acts for the Requester. */
export function requesterActorOf(caller: Caller): string {
  if (caller.isClock) return 'clock'
  return caller.memberId ?? caller.keyId ?? caller.requesterId!
}
