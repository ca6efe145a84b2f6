import type { Connection } from './database.ts'
import { isIn } from './guard.ts'
import { statement } from './statement.ts'

export interface DraftRow {
  requesterId: string
  assignmentId: string
  content: string
  savedAt: Date
}

const put = statement<DraftRow & { workerId: string }, { assignmentId: string }>(
  'put-draft',
  `insert into draft (requester_id, assignment_id, content, saved_at)
   select requester_id, assignment_id, :content, :savedAt from assignment
   where requester_id = :requesterId and assignment_id = :assignmentId and worker_id = :workerId and ${isIn('Accepted')}
   on conflict (requester_id, assignment_id) do update set content = excluded.content, saved_at = excluded.saved_at
   returning assignment_id`,
)

/** Keeps a draft in the place of the one before. False where the assignment is not held by this Worker. */
export async function putDraft(connection: Connection, row: DraftRow & { workerId: string }): Promise<boolean> {
  return (await connection.query(put, row)).length > 0
}

const find = statement<{ requesterId: string; assignmentId: string }, DraftRow>(
  'find-draft',
  `select requester_id, assignment_id, content, saved_at from draft
   where requester_id = :requesterId and assignment_id = :assignmentId`,
)

export async function findDraft(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<DraftRow | undefined> {
  return (await connection.query(find, { requesterId, assignmentId }))[0]
}

const forget = statement<Record<string, never>, never>(
  'forget-drafts',
  `delete from draft using assignment
   where assignment.requester_id = draft.requester_id and assignment.assignment_id = draft.assignment_id
     and not ${isIn('Accepted')}`,
)

/** Drops the drafts of assignments that nobody holds any more. */
export async function forgetDrafts(connection: Connection): Promise<void> {
  await connection.query(forget, {})
}
