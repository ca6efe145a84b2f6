import { announced } from './announce.ts'
import type { Connection } from './database.ts'
import { isIn } from './guard.ts'
import { statement } from './statement.ts'

export interface ApproveParameters {
  requesterId: string
  assignmentId: string
  feedback: string | null
  /** SHA-256 of the feedback in hexadecimal, or null. */
  feedbackHash: string | null
  actor: string
  now: Date
}

export interface ApprovedRow {
  hitId: string
  hitTypeId: string
  workerId: string
}

const approve = statement<ApproveParameters, ApprovedRow>(
  'approve-assignment',
  `with done as (
     update assignment set state = 'Approved', feedback = :feedback,
       approved_at = case when :actor = 'clock' then auto_approve_at else :now end
     where requester_id = :requesterId and assignment_id = :assignmentId and ${isIn('Submitted')}
     returning hit_id, hit_type_id, worker_id, reward_micros, fee_micros, unit
   ), job as (
     update hit set submitted = submitted - 1, completed = completed + 1, active_at = :now,
       held_micros = held_micros - done.reward_micros - done.fee_micros
     from done
     where hit.requester_id = :requesterId and hit.hit_id = done.hit_id
   ), mine as (
     update worker_assignment set state = 'Approved', decided_at = :now, feedback = :feedback
     from done
     where worker_assignment.worker_id = done.worker_id and worker_assignment.assignment_id = :assignmentId
   ), leg as (
     insert into requester_transfer (requester_id, transfer_id, group_id, code, debit_account, credit_account,
       amount_micros, unit, hit_id, assignment_id, created_at)
     select :requesterId, 'reward:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'reward', 'held', 'clearing',
       reward_micros, unit, hit_id, :assignmentId, :now
     from done
     union all
     select :requesterId, 'fee:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'fee', 'held', 'fees',
       fee_micros, unit, hit_id, :assignmentId, :now
     from done where fee_micros > 0
   ), twin as (
     insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
       unit, requester_id, assignment_id, created_at)
     select worker_id, 'reward:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'reward', 'clearing', 'available',
       reward_micros, unit, :requesterId, :assignmentId, :now
     from done
   ), paid as (
     insert into worker_balance (worker_id, unit, available_micros)
     select worker_id, unit, reward_micros from done
     on conflict (worker_id, unit) do update
       set available_micros = worker_balance.available_micros + excluded.available_micros
   ), happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     select :requesterId, :assignmentId || ':AssignmentApproved', 'AssignmentApproved', :now, :actor, :assignmentId,
       array[:assignmentId || ':AssignmentSubmitted'],
       jsonb_build_object('AssignmentId', :assignmentId::text, 'HITId', hit_id, 'HITTypeId', hit_type_id, 'WorkerId', worker_id,
         'ApprovalTime', :now::timestamptz, 'FeedbackSHA256', :feedbackHash::text)
     from done
     returning event_id, type, at, state
   ), ${announced}
   select hit_id, hit_type_id, worker_id from done`,
)

/** Pays a submitted assignment, or gives nothing where it is not in that state. */
export async function approveAssignment(
  connection: Connection,
  parameters: ApproveParameters,
): Promise<ApprovedRow | undefined> {
  return (await connection.query(approve, parameters))[0]
}
