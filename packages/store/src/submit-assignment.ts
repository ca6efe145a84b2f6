import { announced } from './announce.ts'
import type { Connection } from './database.ts'
import { isIn } from './guard.ts'
import { statement } from './statement.ts'

export interface SubmittedRow {
  hitId: string
  hitTypeId: string
  autoApproveAt: Date
  autoApprovalDelaySeconds: number
  awaitsPolicy: boolean
  awaitsCount: boolean
}

export interface SubmitParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  answer: string
  /** SHA-256 of the answer in hexadecimal; stands in the event in its place. */
  answerHash: string
  /** The answer has been held to the form or schema of its HIT; without it such an assignment is not open. */
  isChecked: boolean
  now: Date
  graceSeconds: number
}

const submit = statement<SubmitParameters, SubmittedRow>(
  'submit-assignment',
  `with done as (
     update assignment set state = 'Submitted', submitted_at = :now, answer = :answer,
       auto_approve_at = :now::timestamptz + make_interval(secs => auto_approval_delay_seconds)
     where requester_id = :requesterId and assignment_id = :assignmentId and worker_id = :workerId and ${isIn('Accepted')}
       and is_checked = :isChecked
       and deadline_at >= :now::timestamptz - make_interval(secs => :graceSeconds)
     returning hit_id, hit_type_id, accepted_at, auto_approve_at, auto_approval_delay_seconds, awaits_policy, awaits_count
   ), job as (
     update hit set pending = pending - 1, submitted = submitted + 1, active_at = :now
     from done
     where hit.requester_id = :requesterId and hit.hit_id = done.hit_id
     returning hit.hit_id, hit.hit_type_id, hit.available, hit.pending, hit.is_released
   ), load as (
     update worker_load set held = held - 1 where worker_id = :workerId and exists (select from job)
   ), mine as (
     update worker_assignment set state = 'Submitted', submitted_at = :now, auto_approve_at = done.auto_approve_at
     from done
     where worker_assignment.worker_id = :workerId and worker_assignment.assignment_id = :assignmentId
   ), happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     select :requesterId, :assignmentId || ':AssignmentSubmitted', 'AssignmentSubmitted', :now, :workerId, :assignmentId,
       array[:assignmentId || ':AssignmentAccepted'],
       jsonb_build_object('AssignmentId', :assignmentId::text, 'HITId', hit_id, 'HITTypeId', hit_type_id, 'WorkerId', :workerId::text,
         'AcceptTime', accepted_at, 'SubmitTime', :now::timestamptz, 'AutoApprovalTime', auto_approve_at, 'AnswerSHA256', :answerHash::text)
     from done
     union all
     select :requesterId, :assignmentId || ':HITReviewable', 'HITReviewable', :now, :workerId, hit_id,
       array[:assignmentId || ':AssignmentSubmitted'], jsonb_build_object('HITId', hit_id, 'HITTypeId', hit_type_id)
     from job where pending = 0 and (available = 0 or is_released)
     returning event_id, type, at, state
   ), ${announced}
   select hit_id, hit_type_id, auto_approve_at, auto_approval_delay_seconds, awaits_policy, awaits_count from done`,
)

/** Puts the answer on disk, or gives nothing where the assignment is not open for this Worker. */
export async function submitAssignment(
  connection: Connection,
  parameters: SubmitParameters,
): Promise<SubmittedRow | undefined> {
  return (await connection.query(submit, parameters))[0]
}
