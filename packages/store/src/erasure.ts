import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Whom to erase; without a Worker nothing of one. The address in lower case. */
export interface ErasedPerson {
  userId: string
  workerId: string | null
  email: string
  now: Date
}

const ofWorker = 'select requester_id, assignment_id from worker_assignment where worker_id = :workerId'

/** In an order in which each still finds its rows. Answers that were handed in stay, and so does what others wrote. */
const deeds = Object.entries({
  'letters on their way': `delete from outbox where (transport = 'Message' and destination = :workerId)
    or (transport = 'AccountLetter' and destination = :userId)
    or (transport in ('MemberInvitation', 'Email') and lower(destination) = :email)
    or (transport = 'Question' and message_id in (select message_id from worker_message where worker_id = :workerId))`,
  'notifications to the address': `delete from notification_specification where transport = 'Email' and lower(destination) = :email`,
  'invitations to the address': 'update requester_invitation set email = null where lower(email) = :email',
  'own words to Requesters': `update requester_message set text = ''
    where requester_id in (select requester_id from worker_conversation where worker_id = :workerId) and worker_id = :workerId
      and author = 'Worker'`,
  messages: 'delete from worker_message where worker_id = :workerId',
  conversations: 'delete from worker_conversation where worker_id = :workerId',
  appeals: `update appeal set text = '' where worker_id = :workerId`,
  reports: `update problem_report set text = '' where worker_id = :workerId`,
  'words to suspensions': `update suspension set appeal = '' where subject_id in (:workerId, :userId) and appeal is not null`,
  'comments of reviews': 'update verdict set comment = null where worker_id = :workerId and comment is not null',
  drafts: `delete from draft where (requester_id, assignment_id) in (${ofWorker})`,
  'bytes of files': `delete from uploaded_file_chunk where (requester_id, file_id) in (
    select requester_id, file_id from uploaded_file where (requester_id, assignment_id) in (${ofWorker} and submitted_at is null))`,
  files: `delete from uploaded_file where (requester_id, assignment_id) in (${ofWorker} and submitted_at is null)`,
  'answers about themselves': 'delete from worker_about where worker_id = :workerId',
  searches: 'delete from saved_search where worker_id = :workerId',
  preferences: 'delete from requester_preference where worker_id = :workerId',
  'account for pay': 'delete from payout_method where worker_id = :workerId',
  'account of earlier pay': `update payout set destination_sealed = '', hint = '' where worker_id = :workerId`,
  'office of appeals': 'delete from appeal_reviewer where worker_id = :workerId',
  'offices of reviews': 'delete from project_reviewer where worker_id = :workerId',
  'projects to review': 'delete from worker_review where worker_id = :workerId',
  tokens: 'delete from bearer_token where worker_id = :workerId',
  profile: `update worker set country = null, subdivision = null, accepts_adult = false, languages = null, time_zone = null,
    erased_at = :now where worker_id = :workerId`,
  account: 'delete from account where user_id = :userId',
  'links and challenges': `delete from auth."verification"
    where value = :userId or position(:userId in value) > 0 or position(:email in value) > 0 or position(:email in identifier) > 0`,
  'person, sessions, password, passkeys, second factor': 'delete from auth."user" where id = :userId',
}).map(([what, text]) => statement<ErasedPerson, never>(`erase-${what.replaceAll(/\W+/g, '-')}`, text))

/** Takes a person out of every table. The caller has returned what the Worker holds and ended the memberships. */
export async function erasePerson(connection: Connection, person: ErasedPerson): Promise<void> {
  for (const deed of deeds) await connection.query(deed, person)
}

/** What stands between a Worker and being erased. */
export interface ErasureFactsRow {
  availableMicros: bigint
  pendingMicros: bigint
  isPayoutOpen: boolean
  /** The owners in the ids of assignments that are held. */
  held: readonly string[]
}

const facts = statement<{ workerId: string; unit: string }, ErasureFactsRow>(
  'get-erasure-facts',
  `select
     coalesce((select available_micros from worker_balance where worker_id = :workerId and unit = :unit), 0)::bigint as available_micros,
     coalesce(sum(reward_micros) filter (where state = 'Submitted' or contested_until is not null), 0)::bigint as pending_micros,
     exists (select from payout where worker_id = :workerId and state in ('Requested', 'InFile')) as is_payout_open,
     coalesce(array_agg(assignment_id order by assignment_id) filter (where state = 'Accepted'), '{}') as held
   from worker_assignment where worker_id = :workerId`,
)

export async function findErasureFacts(
  connection: Connection,
  worker: { workerId: string; unit: string },
): Promise<ErasureFactsRow> {
  return (await connection.query(facts, worker))[0]!
}

const giveUp = statement<
  { workerId: string; unit: string; amountMicros: bigint; eventId: string; now: Date },
  { workerId: string }
>(
  'give-up-pay',
  `with moved as (
     update worker_balance set available_micros = available_micros - :amountMicros
     where worker_id = :workerId and unit = :unit and available_micros >= :amountMicros
     returning worker_id
   )
   insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros, unit, created_at)
   select worker_id, 'given-up:' || :eventId, :eventId::text, 'given-up', 'available', 'cash', :amountMicros, :unit, :now from moved
   returning worker_id`,
)

/** Moves what a Worker leaves behind to the marketplace; false where it has become less meanwhile. */
export async function giveUpPay(
  connection: Connection,
  pay: { workerId: string; unit: string; amountMicros: bigint; eventId: string; now: Date },
): Promise<boolean> {
  return (await connection.query(giveUp, pay)).length > 0
}

const address = statement<{ userId: string }, { email: string }>(
  'get-address',
  'select lower(email) as email from auth."user" where id = :userId',
)

/** The address of a person, in lower case. */
export async function findAddress(connection: Connection, userId: string): Promise<string | undefined> {
  return (await connection.query(address, { userId }))[0]?.email
}

const owned = statement<{ userId: string }, { name: string }>(
  'list-owned-alone',
  `select requester.name from requester_member mine join requester on requester.requester_id = mine.requester_id
   where mine.user_id = :userId and mine.role = 'Owner' and mine.ended_at is null and not exists (
     select from requester_member other
     where other.requester_id = mine.requester_id and other.role = 'Owner' and other.ended_at is null and other.user_id <> :userId)
   order by requester.name`,
)

/** Names of the Requesters that have no Owner but this person. */
export async function listOwnedAlone(connection: Connection, userId: string): Promise<string[]> {
  return (await connection.query(owned, { userId })).map(({ name }) => name)
}
