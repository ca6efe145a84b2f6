import { type Activity, type Actor, toAmount } from '@kempelen/protocol'
import type { ActivityRow } from '@kempelen/store'

/** An event in the words that a sentence about it needs. */
export function presentActivity(row: ActivityRow, actor: Actor): Activity {
  return {
    EventId: row.eventId,
    Type: row.type,
    At: row.at,
    Actor: actor,
    SubjectId: row.subjectId,
    Parents: row.parents,
    Facts: { ...factsOf(row.state), ...amountOf(row.state) },
  }
}

/** What is told of an event's state. Texts stand in it as hashes only, and the rest is for programs. */
const told = [
  ...['HITId', 'HITTypeId', 'AssignmentId', 'WorkerId', 'BatchId', 'ProjectId', 'ItemId', 'Version', 'Decision'],
  ...[
    'QualificationTypeId',
    'IntegerValue',
    'Value',
    'Reason',
    'Role',
    'MemberId',
    'InvitationId',
    'WebhookId',
    'Unit',
  ],
] as const

function factsOf(state: Record<string, unknown>): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const name of told) {
    const value = state[name]
    if (typeof value === 'string' || typeof value === 'number') facts[name] = String(value)
  }
  return facts
}

function amountOf({ AmountMicros }: Record<string, unknown>): Record<string, string> {
  return typeof AmountMicros === 'string' && /^\d+$/.test(AmountMicros)
    ? { Amount: toAmount(BigInt(AmountMicros)) }
    : {}
}
