import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface AssignmentRow {
  requesterId: string
  assignmentId: string
  hitId: string
  workerId: string
  state: 'Accepted' | 'Submitted' | 'Approved' | 'Rejected' | 'Returned' | 'Abandoned'
  acceptedAt: Date
  deadlineAt: Date
  submittedAt: Date | null
  autoApproveAt: Date | null
  approvedAt: Date | null
  rejectedAt: Date | null
  contestedUntil: Date | null
  feedback: string | null
  /** None before submission, nor where it is sealed and was not read to decide something or for its Worker. */
  answer: string | null
  rewardMicros: bigint
  feeMicros: bigint
  unit: string
  bonusMicros: bigint
  batchId: string | null
  /** The version of the project that it was accepted under. */
  projectVersion: number | null
  /** Rejected where that needs a reason, hence not paid for and not shown. */
  isSealed: boolean
}

const plainColumns = `requester_id, assignment_id, hit_id, worker_id, state, accepted_at, deadline_at, submitted_at, auto_approve_at,
  approved_at, rejected_at, contested_until, feedback, reward_micros, fee_micros, unit, bonus_micros, batch_id, project_version,
  is_sealed`
/** What its Requester may see: a sealed answer stays here, so that no reader can forget that it is. */
const columns = `${plainColumns}, case when not is_sealed then answer end as answer`

const get = statement<{ requesterId: string; assignmentId: string }, AssignmentRow>(
  'get-assignment',
  `select ${columns} from assignment where requester_id = :requesterId and assignment_id = :assignmentId`,
)

export async function findAssignment(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<AssignmentRow | undefined> {
  return (await connection.query(get, { requesterId, assignmentId }))[0]
}

const getOwn = statement<{ requesterId: string; assignmentId: string; workerId: string }, AssignmentRow>(
  'get-assignment-of-worker',
  `select ${plainColumns}, answer from assignment
   where requester_id = :requesterId and assignment_id = :assignmentId and worker_id = :workerId`,
)

/** The same for its Worker, sealed or not. */
export async function findAssignmentOfWorker(
  connection: Connection,
  parameters: { requesterId: string; assignmentId: string; workerId: string },
): Promise<AssignmentRow | undefined> {
  return (await connection.query(getOwn, parameters))[0]
}

const lock = statement<{ requesterId: string; assignmentId: string }, AssignmentRow>(
  'lock-assignment',
  `select ${plainColumns}, answer from assignment where requester_id = :requesterId and assignment_id = :assignmentId for update`,
)

/** The assignment with its answer, sealed or not, kept from changing until the transaction ends. */
export async function lockAssignment(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<AssignmentRow | undefined> {
  return (await connection.query(lock, { requesterId, assignmentId }))[0]
}

export interface ReleaseParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  state: 'Returned' | 'Abandoned'
}

const release = statement<ReleaseParameters, never>(
  'release-assignment',
  `with done as (
     update assignment set state = :state where requester_id = :requesterId and assignment_id = :assignmentId
   ), mine as (
     update worker_assignment set state = :state where worker_id = :workerId and assignment_id = :assignmentId
   )
   update worker_load set held = held - 1 where worker_id = :workerId`,
)

/** Ends an accepted assignment without an answer. The caller holds the assignment and its HIT. */
export async function releaseAssignment(connection: Connection, parameters: ReleaseParameters): Promise<void> {
  await connection.query(release, parameters)
}

export interface DecisionParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  state: 'Approved' | 'Rejected'
  approvedAt: Date | null
  rejectedAt: Date | null
  contestedUntil: Date | null
  feedback: string | null
  isSealed: boolean
  now: Date
}

const decide = statement<DecisionParameters, never>(
  'decide-assignment',
  `with done as (
     update assignment set state = :state, approved_at = :approvedAt, rejected_at = :rejectedAt,
       contested_until = :contestedUntil, feedback = :feedback, is_sealed = :isSealed
     where requester_id = :requesterId and assignment_id = :assignmentId
   )
   update worker_assignment set state = :state, decided_at = :now, contested_until = :contestedUntil, feedback = :feedback
   where worker_id = :workerId and assignment_id = :assignmentId`,
)

/** Writes a decision on both sides. The caller holds the assignment and moves the money. */
export async function decideAssignment(connection: Connection, parameters: DecisionParameters): Promise<void> {
  await connection.query(decide, parameters)
}

const endContestStatement = statement<{ requesterId: string; assignmentId: string; workerId: string }, never>(
  'end-contest',
  `with done as (
     update assignment set contested_until = null where requester_id = :requesterId and assignment_id = :assignmentId
   )
   update worker_assignment set contested_until = null where worker_id = :workerId and assignment_id = :assignmentId`,
)

export async function endContest(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
  workerId: string,
): Promise<void> {
  await connection.query(endContestStatement, { requesterId, assignmentId, workerId })
}

export interface ListParameters {
  requesterId: string
  subjectId: string
  states: readonly string[]
  afterTime: Date
  afterId: string
  limit: number
}

const listForHIT = statement<ListParameters, AssignmentRow>(
  'list-assignments-for-hit',
  `select ${columns} from assignment
   where requester_id = :requesterId and hit_id = :subjectId and submitted_at is not null and state = any(:states)
     and (submitted_at, assignment_id) > (:afterTime, :afterId)
   order by submitted_at, assignment_id limit :limit`,
)

/** Submitted assignments of a HIT in the order of submission. */
export function listAssignmentsForHIT(connection: Connection, parameters: ListParameters): Promise<AssignmentRow[]> {
  return connection.query(listForHIT, parameters)
}
