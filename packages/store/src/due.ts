import { disposalAfterSeconds } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Something whose time has come, and when that was. */
export interface Due {
  requesterId: string
  subjectId: string
  at: Date
}

const expired = statement<{ now: Date; limit: number }, Due>(
  'list-expired-hits',
  `select requester_id, hit_id as subject_id, expires_at as at from hit
   where disposed_at is null and not is_released and expires_at <= :now order by expires_at limit :limit`,
)
const overdue = statement<{ now: Date; limit: number }, Due>(
  'list-overdue-assignments',
  `select requester_id, assignment_id as subject_id, deadline_at as at from assignment
   where state = 'Accepted' and deadline_at < :now order by deadline_at limit :limit`,
)
const unreviewed = statement<{ now: Date; limit: number }, Due>(
  'list-unreviewed-assignments',
  `select requester_id, assignment_id as subject_id, auto_approve_at as at from assignment
   where state = 'Submitted' and auto_approve_at <= :now order by auto_approve_at limit :limit`,
)
const uncontested = statement<{ now: Date; limit: number }, Due>(
  'list-uncontested-assignments',
  `select requester_id, assignment_id as subject_id, contested_until as at from assignment
   where contested_until <= :now and not exists (
     select from appeal
     where appeal.requester_id = assignment.requester_id and appeal.assignment_id = assignment.assignment_id and appeal.state = 'Open')
   order by contested_until limit :limit`,
)
const aged = statement<{ oldest: Date; limit: number }, Due>(
  'list-aged-hits',
  `select requester_id, hit_id as subject_id, greatest(active_at, expires_at) as at from hit
   where disposed_at is null and is_released and expires_at <= :oldest and active_at <= :oldest and pending = 0 and submitted = 0
   order by expires_at limit :limit`,
)
const unscored = statement<{ limit: number }, Due>(
  'list-unscored-assignments',
  `select requester_id, assignment_id as subject_id, submitted_at as at from assignment
   where awaits_policy and submitted_at is not null order by submitted_at limit :limit`,
)
const uncompared = statement<{ limit: number }, Due>(
  'list-uncompared-hits',
  `select requester_id, hit_id as subject_id, active_at as at from hit where awaits_policy order by created_at limit :limit`,
)
const intended = statement<{ limit: number }, Due>(
  'list-intended-review-actions',
  `select requester_id, action_id as subject_id, at from review_action
   where status = 'Intended' order by at, run_id, ordinal limit :limit`,
)

const uncounted = statement<{ limit: number }, Due>(
  'list-uncounted-assignments',
  `select requester_id, assignment_id as subject_id, submitted_at as at from assignment
   where awaits_count and submitted_at is not null order by submitted_at limit :limit`,
)

/** What one look at the clock's work takes on. */
export const dueLimit = 500
const limit = dueLimit

/** HITs whose lifetime is over and whose unused money is still held. */
export function listExpiredHITs(connection: Connection, now: Date): Promise<Due[]> {
  return connection.query(expired, { now, limit })
}

/** Accepted assignments whose deadline lies further back than the grace for late answers. */
export function listOverdueAssignments(connection: Connection, now: Date, graceSeconds: number): Promise<Due[]> {
  return connection.query(overdue, { now: new Date(now.getTime() - graceSeconds * 1000), limit })
}

export function listUnreviewedAssignments(connection: Connection, now: Date): Promise<Due[]> {
  return connection.query(unreviewed, { now, limit })
}

/** Rejections whose time for an appeal is over, and that none is open about. */
export function listUncontestedAssignments(connection: Connection, now: Date): Promise<Due[]> {
  return connection.query(uncontested, { now, limit })
}

/** HITs that nothing has happened to for 120 days. */
export function listAgedHITs(connection: Connection, now: Date): Promise<Due[]> {
  return connection.query(aged, { oldest: new Date(now.getTime() - disposalAfterSeconds * 1000), limit })
}

/** Submitted assignments at which their HIT's assignment review policy has not looked. */
export function listUnscoredAssignments(connection: Connection): Promise<Due[]> {
  return connection.query(unscored, { limit })
}

/** Reviewable HITs at which their HIT review policy has not looked since they were last extended. */
export function listUncomparedHITs(connection: Connection): Promise<Due[]> {
  return connection.query(uncompared, { limit })
}

/** What review policies mean to do and have not done, the oldest first. */
export function listIntendedReviewActions(connection: Connection): Promise<Due[]> {
  return connection.query(intended, { limit })
}

/** Submitted assignments of batches that are still to be counted for their items. */
export function listUncountedAssignments(connection: Connection): Promise<Due[]> {
  return connection.query(uncounted, { limit })
}
