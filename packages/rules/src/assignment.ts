import { overrideRejectionWithinSeconds, Refusal } from '@kempelen/protocol'

export type AssignmentState = 'Accepted' | 'Submitted' | 'Approved' | 'Rejected' | 'Returned' | 'Abandoned'

/** An answer sent at the deadline may arrive a little later; nobody should lose work to a slow line. */
export const submissionGraceSeconds = 10

export interface AssignmentFacts {
  readonly state: AssignmentState
  readonly deadlineAt: Date
  readonly submittedAt: Date | null
  readonly answer: string | null
}

/** Says why an assignment cannot be submitted, or that this same answer is on disk already. */
export function submissionOutcome(assignment: AssignmentFacts, answer: string, now: Date): 'open' | 'repeated' {
  switch (assignment.state) {
    case 'Accepted':
      if (now.getTime() > assignment.deadlineAt.getTime() + submissionGraceSeconds * 1000)
        throw new Refusal('AssignmentClosed', { Reason: 'its time ran out.' })
      return 'open'
    case 'Returned':
      throw new Refusal('AssignmentClosed', { Reason: 'it was returned.' })
    case 'Abandoned':
      throw new Refusal('AssignmentClosed', { Reason: 'its time ran out.' })
    default:
      if (assignment.answer === answer) return 'repeated'
      throw new Refusal('AssignmentClosed', { Reason: 'another answer was submitted for it.' })
  }
}

/** Approval pays a submitted assignment, or with `overrideRejection` one that was rejected not too long ago. */
export function checkApprovable(
  assignment: AssignmentFacts & { hitDisposedAt: Date | null },
  overrideRejection: boolean,
  now: Date,
): void {
  if (assignment.state === 'Submitted') return
  if (assignment.state === 'Rejected' && overrideRejection) {
    const age = now.getTime() - (assignment.submittedAt?.getTime() ?? 0)
    if (!assignment.hitDisposedAt && age <= overrideRejectionWithinSeconds * 1000) return
  }
  throw new Refusal('InvalidAssignmentState', { Allowed: allowedForReview(assignment.state) })
}

export function checkRejectable(assignment: AssignmentFacts): void {
  if (assignment.state !== 'Submitted')
    throw new Refusal('InvalidAssignmentState', { Allowed: allowedForReview(assignment.state) })
}

/** MTurk answers "null" for an assignment that was never submitted; ParlAI and Dallinger wait on that text. */
function allowedForReview(state: AssignmentState): string {
  return isSubmitted(state) ? 'Submitted' : 'null'
}

export function isSubmitted(state: AssignmentState): state is 'Submitted' | 'Approved' | 'Rejected' {
  return state === 'Submitted' || state === 'Approved' || state === 'Rejected'
}

/** One beat says "used within the last five seconds"; it never counts time twice, nor time before acceptance. */
export function activeSecondsOfBeat(lastBeatAt: Date | null, acceptedAt: Date, now: Date): number {
  const since = Math.max(lastBeatAt?.getTime() ?? 0, acceptedAt.getTime())
  return Math.max(0, Math.min(5, (now.getTime() - since) / 1000))
}
