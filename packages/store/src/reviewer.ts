import type { BatchItemRow } from './batch-item.ts'
import type { Connection } from './database.ts'
import type { ProjectRow } from './project.ts'
import { statement } from './statement.ts'

interface ReviewerRow {
  requesterId: string
  projectId: string
  workerId: string
}

const add = statement<ReviewerRow & { now: Date }, never>(
  'add-project-reviewer',
  `with named as (
     insert into project_reviewer (requester_id, project_id, worker_id, created_at)
     values (:requesterId, :projectId, :workerId, :now) on conflict do nothing
   )
   insert into worker_review (worker_id, requester_id, project_id)
   values (:workerId, :requesterId, :projectId) on conflict do nothing`,
)

/** Written on both sides. */
export async function addProjectReviewer(connection: Connection, row: ReviewerRow & { now: Date }): Promise<void> {
  await connection.query(add, row)
}

const remove = statement<ReviewerRow, never>(
  'remove-project-reviewer',
  `with named as (
     delete from project_reviewer where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId
   )
   delete from worker_review where worker_id = :workerId and requester_id = :requesterId and project_id = :projectId`,
)

export async function removeProjectReviewer(connection: Connection, row: ReviewerRow): Promise<void> {
  await connection.query(remove, row)
}

const is = statement<ReviewerRow, { workerId: string }>(
  'is-project-reviewer',
  `select worker_id from project_reviewer
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId`,
)

export async function isProjectReviewer(connection: Connection, row: ReviewerRow): Promise<boolean> {
  return (await connection.query(is, row)).length > 0
}

/** An item in review with what its project asks. */
export type ItemInReviewRow = Pick<
  BatchItemRow,
  'requesterId' | 'batchId' | 'itemId' | 'hitId' | 'rowValues' | 'isAudit'
> &
  Pick<ProjectRow, 'projectId' | 'name' | 'guidelines' | 'answerKind'> & { classes: string[] }

const list = statement<{ workerId: string; projectId: string | null; afterId: string; limit: number }, ItemInReviewRow>(
  'list-items-in-review',
  `select item.requester_id, item.batch_id, item.item_id, item.hit_id, item.row_values, item.is_audit, batch.project_id, project.name,
     kind.guidelines, kind.answer_kind, batch.classes
   from worker_review mine
   join batch on batch.requester_id = mine.requester_id and batch.project_id = mine.project_id
   join project on project.requester_id = mine.requester_id and project.project_id = mine.project_id
   join project_version kind on kind.requester_id = batch.requester_id and kind.project_id = batch.project_id and kind.version = batch.version
   join batch_item item on item.requester_id = batch.requester_id and item.batch_id = batch.batch_id and item.state = 'InReview'
   where mine.worker_id = :workerId and (:projectId::text is null or mine.project_id = :projectId) and item.item_id > :afterId
   order by item.item_id limit :limit`,
)

/** What waits for a reviewer, the oldest first. */
export function listItemsInReview(
  connection: Connection,
  parameters: { workerId: string; projectId: string | null; afterId: string; limit: number },
): Promise<ItemInReviewRow[]> {
  return connection.query(list, parameters)
}

export interface VerdictRow {
  requesterId: string
  batchId: string
  itemId: string
  workerId: string
  /** JSON text. */
  label: string
  comment: string | null
  at: Date
}

const decide = statement<VerdictRow, never>(
  'insert-verdict',
  `insert into verdict (requester_id, batch_id, item_id, worker_id, label, comment, at)
   values (:requesterId, :batchId, :itemId, :workerId, :label::jsonb, :comment, :at)`,
)

export async function insertVerdict(connection: Connection, row: VerdictRow): Promise<void> {
  await connection.query(decide, row)
}

const any = statement<{ requesterId: string; projectId: string }, { workerId: string }>(
  'find-project-reviewer',
  'select worker_id from project_reviewer where requester_id = :requesterId and project_id = :projectId limit 1',
)

/** Whether anybody reviews the project. */
export async function hasReviewer(connection: Connection, requesterId: string, projectId: string): Promise<boolean> {
  return (await connection.query(any, { requesterId, projectId })).length > 0
}

const named = statement<{ requesterId: string; projectId: string }, { workerId: string }>(
  'list-project-reviewers',
  `select worker_id from project_reviewer where requester_id = :requesterId and project_id = :projectId
   order by created_at, worker_id limit 1000`,
)

/** Who reviews the project, who was named first before. */
export async function listProjectReviewers(
  connection: Connection,
  project: { requesterId: string; projectId: string },
): Promise<string[]> {
  return (await connection.query(named, project)).map(({ workerId }) => workerId)
}
