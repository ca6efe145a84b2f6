import type { SuspensionKind, SuspensionReason } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import type { Due } from './due.ts'
import { statement } from './statement.ts'

/** Who may not work or post. */
export interface SuspensionRow {
  suspensionId: string
  kind: SuspensionKind
  /** A WorkerId, a RequesterId, or the id of a person. */
  subjectId: string
  reason: SuspensionReason
  /** What the person reads beside the reason. */
  notice: string
  suspendedAt: Date
  suspendedBy: string
  until: Date | null
  appeal: string | null
  appealedAt: Date | null
  endedAt: Date | null
  endedBy: string | null
  endNote: string | null
}

const columns = `suspension_id, kind, subject_id, reason, notice, suspended_at, suspended_by, until, appeal, appealed_at,
  ended_at, ended_by, end_note`

type Insertion = Omit<SuspensionRow, 'appeal' | 'appealedAt' | 'endedAt' | 'endedBy' | 'endNote'>

const insert = statement<Insertion, SuspensionRow>(
  'insert-suspension',
  `insert into suspension (suspension_id, kind, subject_id, reason, notice, suspended_at, suspended_by, until)
   values (:suspensionId, :kind, :subjectId, :reason, :notice, :suspendedAt, :suspendedBy, :until)
   on conflict (subject_id) where ended_at is null do nothing returning ${columns}`,
)

/** Nothing where who is named is suspended already. */
export async function insertSuspension(
  connection: Connection,
  suspension: Insertion,
): Promise<SuspensionRow | undefined> {
  return (await connection.query(insert, suspension))[0]
}

/** Of a Requester by the expression of its id: that each of its Owners is suspended as a person. */
const standsWithOwners = (requesterId: string) => `not exists (
  select from requester_member other
  where other.requester_id = ${requesterId} and other.role = 'Owner' and other.ended_at is null and not exists (
    select from suspension its
    where its.subject_id = other.user_id and its.ended_at is null and (its.until is null or its.until > :now)))`

const standing = statement<{ id: string; now: Date }, SuspensionRow>(
  'find-standing-suspension',
  `select ${columns} from suspension
   where ended_at is null and (until is null or until > :now)
     and subject_id = any(array(
       select :id::text
       union all select user_id from account where worker_id = :id
       union all select owner.user_id from requester_member owner
         where owner.requester_id = :id and owner.role = 'Owner' and owner.ended_at is null and ${standsWithOwners(':id')}))
   order by (subject_id = :id) desc, suspended_at desc limit 1`,
)

/**
 * By the id of a Worker, Requester or person; a Worker is suspended with the person, and a Requester when all its Owners
 * are, so that nobody goes on through what is theirs alone.
 */
export async function findStandingSuspension(
  connection: Connection,
  id: string,
  now: Date,
): Promise<SuspensionRow | undefined> {
  return (await connection.query(standing, { id, now }))[0]
}

const requesters = statement<{ now: Date }, { requesterId: string }>(
  'list-suspended-requesters',
  `select subject_id as requester_id from suspension
   where kind = 'Requester' and ended_at is null and (until is null or until > :now)
   union
   select owner.requester_id from suspension
   join requester_member owner on owner.user_id = suspension.subject_id and owner.role = 'Owner' and owner.ended_at is null
   where suspension.kind = 'Person' and suspension.ended_at is null and (until is null or until > :now)
     and ${standsWithOwners('owner.requester_id')}
   limit 1000`,
)

export async function listSuspendedRequesters(connection: Connection, now: Date): Promise<string[]> {
  return (await connection.query(requesters, { now })).map(({ requesterId }) => requesterId)
}

const appeal = statement<{ ids: readonly string[]; text: string; now: Date }, SuspensionRow>(
  'appeal-suspension',
  `update suspension set appeal = :text, appealed_at = :now where subject_id = any(:ids) and ended_at is null
   returning ${columns}`,
)

/** Says something to the suspensions of who is named; to none where nobody is suspended. */
export function appealSuspension(
  connection: Connection,
  parameters: { ids: readonly string[]; text: string; now: Date },
): Promise<SuspensionRow[]> {
  return connection.query(appeal, parameters)
}

interface End {
  subjectId: string
  endedBy: string
  endNote: string
  now: Date
}

const end = statement<End, SuspensionRow>(
  'end-suspension',
  `update suspension set ended_at = :now, ended_by = :endedBy, end_note = :endNote
   where subject_id = :subjectId and ended_at is null returning ${columns}`,
)

export async function endSuspension(connection: Connection, parameters: End): Promise<SuspensionRow | undefined> {
  return (await connection.query(end, parameters))[0]
}

const over = statement<{ now: Date }, { subjectId: string }>(
  'end-suspensions-that-are-over',
  `update suspension set ended_at = until, ended_by = 'clock'
   where ended_at is null and until is not null and until <= :now returning subject_id`,
)

/** Closes those whose time is over; they have had no effect since then. */
export async function endSuspensionsThatAreOver(connection: Connection, now: Date): Promise<void> {
  await connection.query(over, { now })
}

const list = statement<{ isAppealed: boolean; beforeTime: Date; beforeId: string; limit: number }, SuspensionRow>(
  'list-suspensions',
  `select ${columns} from suspension
   where ended_at is null and (appealed_at is not null or not :isAppealed)
     and (suspended_at, suspension_id) < (:beforeTime, :beforeId)
   order by suspended_at desc, suspension_id desc limit :limit`,
  { plansAnew: true },
)

/** Those that stand, the newest first. */
export function listSuspensions(
  connection: Connection,
  page: { isAppealed: boolean; beforeTime: Date; beforeId: string; limit: number },
): Promise<SuspensionRow[]> {
  return connection.query(list, page)
}

const ofSubjects = statement<{ ids: readonly string[] }, SuspensionRow>(
  'list-suspensions-of',
  `select ${columns} from suspension where subject_id = any(:ids) order by suspended_at desc limit 20`,
)

/** Those that stand and the last of those that have been. */
export function listSuspensionsOf(connection: Connection, ids: readonly string[]): Promise<SuspensionRow[]> {
  return connection.query(ofSubjects, { ids })
}

const due = statement<object, Due>(
  'list-suspensions-to-carry-out',
  `select suspension_id as requester_id, suspension_id as subject_id, suspended_at as at from suspension
   where not is_carried_out order by suspended_at limit 500`,
)

/** Whose held work is still to be returned. */
export function listSuspensionsToCarryOut(connection: Connection): Promise<Due[]> {
  return connection.query(due, {})
}

const held = statement<{ suspensionId: string }, { workerId: string; assignmentId: string }>(
  'list-work-of-suspended',
  `select job.worker_id, job.assignment_id
   from suspension
   join worker_assignment job on job.state = 'Accepted' and job.worker_id =
     case suspension.kind when 'Worker' then suspension.subject_id
       when 'Person' then (select worker_id from account where user_id = suspension.subject_id) end
   where suspension.suspension_id = :suspensionId limit 500`,
)

/** What a suspended Worker holds. */
export function listWorkOfSuspended(
  connection: Connection,
  suspensionId: string,
): Promise<{ workerId: string; assignmentId: string }[]> {
  return connection.query(held, { suspensionId })
}

const carriedOut = statement<{ suspensionId: string }, never>(
  'note-suspension-carried-out',
  'update suspension set is_carried_out = true where suspension_id = :suspensionId',
)

export async function noteSuspensionCarriedOut(connection: Connection, suspensionId: string): Promise<void> {
  await connection.query(carriedOut, { suspensionId })
}
