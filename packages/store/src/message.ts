import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A letter between a Worker and a Requester. What was sent to many at once has a subject. */
export interface MessageRow {
  workerId: string
  requesterId: string
  messageId: string
  author: 'Worker' | 'Requester'
  subject: string | null
  text: string
  hitGroupId: string | null
  assignmentId: string | null
  sentAt: Date
}

/** Who wrote it: an actor as in events. */
type Insertion = MessageRow & { writtenBy: string }

const copies = `
  for_worker as (
    insert into worker_message (worker_id, message_id, requester_id, author, subject, text, hit_group_id, assignment_id, sent_at)
    values (:workerId, :messageId, :requesterId, :author, :subject, :text, :hitGroupId, :assignmentId, :sentAt)
  ), for_requester as (
    insert into requester_message (requester_id, message_id, worker_id, author, written_by, subject, text, hit_group_id, assignment_id, sent_at)
    values (:requesterId, :messageId, :workerId, :author, :writtenBy, :subject, :text, :hitGroupId, :assignmentId, :sentAt)
  )`

const fromRequester = statement<Insertion, never>(
  'insert-message-from-requester',
  `with ${copies}, posted as (
     insert into outbox (delivery_id, requester_id, lane, transport, destination, message_id, created_at, next_attempt_at, give_up_at)
     values (:messageId || ' Message', :requesterId, :requesterId || ' Message', 'Message', :workerId, :messageId, :sentAt, :sentAt,
       :sentAt::timestamptz + interval '1 day')
   ), at_worker as (
     insert into worker_conversation (worker_id, requester_id, last_message_id, unread)
     values (:workerId, :requesterId, :messageId, 1)
     on conflict (worker_id, requester_id) do update
       set last_message_id = excluded.last_message_id, unread = worker_conversation.unread + 1
   )
   insert into requester_conversation (requester_id, worker_id, last_message_id)
   values (:requesterId, :workerId, :messageId)
   on conflict (requester_id, worker_id) do update set last_message_id = excluded.last_message_id,
     waiting_since = case when :subject::text is not null then requester_conversation.waiting_since end,
     answered = requester_conversation.answered + (:subject::text is null and requester_conversation.waiting_since is not null)::integer,
     reply_seconds = case when :subject::text is null and requester_conversation.waiting_since is not null
       then extract(epoch from :sentAt::timestamptz - requester_conversation.waiting_since)::real else requester_conversation.reply_seconds end`,
)

const fromWorker = statement<Insertion, never>(
  'insert-message-from-worker',
  `with ${copies}, posted as (
     insert into outbox (delivery_id, requester_id, lane, transport, destination, message_id, created_at, next_attempt_at, give_up_at)
     select :messageId || ' ' || member_id, :requesterId, :requesterId || ' Question', 'Question', member_id, :messageId, :sentAt, :sentAt,
       :sentAt::timestamptz + interval '1 day'
     from requester_member where requester_id = :requesterId and role = 'Owner' and ended_at is null
   ), at_worker as (
     insert into worker_conversation (worker_id, requester_id, last_message_id)
     values (:workerId, :requesterId, :messageId)
     on conflict (worker_id, requester_id) do update set last_message_id = excluded.last_message_id
   )
   insert into requester_conversation (requester_id, worker_id, last_message_id, unread, waiting_since, asked)
   values (:requesterId, :workerId, :messageId, 1, :sentAt, 1)
   on conflict (requester_id, worker_id) do update
     set last_message_id = excluded.last_message_id, unread = requester_conversation.unread + 1,
       asked = requester_conversation.asked + (requester_conversation.waiting_since is null)::integer,
       waiting_since = coalesce(requester_conversation.waiting_since, excluded.waiting_since)`,
)

/**
 * Keeps a message for both and puts it into the outbox, to be mailed: to the Worker, or to the Owners of the Requester. A
 * Worker waits from the first message after the last answer on; a letter of the Requester
 * answers, what it sends to many or by itself does not.
 */
export async function insertMessage(connection: Connection, message: Insertion): Promise<void> {
  await connection.query(message.author === 'Worker' ? fromWorker : fromRequester, message)
}

/** With what is shown beside it. */
export interface ListedMessageRow extends MessageRow {
  requesterName: string
  title: string | null
}

interface Page {
  beforeId: string
  limit: number
}

const shown = `message.worker_id, message.requester_id, requester.name as requester_name, message_id, author, subject, text,
  message.hit_group_id, assignment_id, job.title, sent_at`
const beside = `join requester on requester.requester_id = message.requester_id
  left join hit_group job on job.hit_group_id = message.hit_group_id`

const listOfWorker = statement<Page & { workerId: string; requesterId: string | null }, ListedMessageRow>(
  'list-worker-messages',
  `select ${shown} from worker_message message ${beside}
   where worker_id = :workerId and (:requesterId::text is null or message.requester_id = :requesterId) and message_id < :beforeId
   order by message_id desc limit :limit`,
)

/** What a Worker sees, the newest first; of one Requester only where one is named. */
export function listWorkerMessages(
  connection: Connection,
  page: Page & { workerId: string; requesterId: string | null },
): Promise<ListedMessageRow[]> {
  return connection.query(listOfWorker, page)
}

const listOfRequester = statement<Page & { workerId: string; requesterId: string }, ListedMessageRow>(
  'list-requester-messages',
  `select ${shown} from requester_message message ${beside}
   where message.requester_id = :requesterId and worker_id = :workerId and message_id < :beforeId
   order by message_id desc limit :limit`,
)

/** What a Requester sees of its conversation with a Worker, the newest first. */
export function listRequesterMessages(
  connection: Connection,
  page: Page & { workerId: string; requesterId: string },
): Promise<ListedMessageRow[]> {
  return connection.query(listOfRequester, page)
}

type Count = { ownerId: string; sinceId: string; most: number }

const countOfWorker = statement<Count, { sent: bigint }>(
  'count-worker-messages',
  `select count(*) as sent from (
     select from worker_message where worker_id = :ownerId and message_id > :sinceId and author = 'Worker' limit :most) one`,
)

/** How many letters a Worker has sent since an id of messages, counted up to `most`. */
export async function countMessagesOfWorker(connection: Connection, count: Count): Promise<number> {
  return Number((await connection.query(countOfWorker, count))[0]!.sent)
}

const countOfRequester = statement<Count, { sent: bigint }>(
  'count-requester-messages',
  `select count(*) as sent from (
     select from requester_message
     where requester_id = :ownerId and message_id > :sinceId and author = 'Requester' and subject is null limit :most) one`,
)

/** As `countMessagesOfWorker`; what was sent to many at once does not count. */
export async function countMessagesOfRequester(connection: Connection, count: Count): Promise<number> {
  return Number((await connection.query(countOfRequester, count))[0]!.sent)
}

const reviewed = statement<{ requesterId: string; workerIds: readonly string[] }, { workerId: string }>(
  'list-reviewed-workers',
  `select asked.worker_id from unnest(:workerIds::text[]) as asked (worker_id)
   where exists (
     select from worker_assignment mine
     where mine.worker_id = asked.worker_id and mine.requester_id = :requesterId and mine.state in ('Approved', 'Rejected'))`,
)

/** Those of the Workers whose work the Requester has approved or rejected. */
export async function listReviewedWorkers(
  connection: Connection,
  requesterId: string,
  workerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await connection.query(reviewed, { requesterId, workerIds })
  return new Set(rows.map(({ workerId }) => workerId))
}

/** What two have had to do with each other. */
export interface AcquaintanceRow {
  hasWritten: boolean
  hasSubmitted: boolean
  isBlocked: boolean
  isErased: boolean
}

const acquaintance = statement<{ workerId: string; requesterId: string }, AcquaintanceRow>(
  'find-acquaintance',
  `select
     exists (select from worker_conversation where worker_id = :workerId and requester_id = :requesterId) as has_written,
     exists (select from worker_assignment where worker_id = :workerId and requester_id = :requesterId and submitted_at is not null) as has_submitted,
     exists (select from worker_blocker where worker_id = :workerId and requester_id = :requesterId) as is_blocked,
     exists (select from worker where worker_id = :workerId and erased_at is not null) as is_erased`,
)

export async function findAcquaintance(
  connection: Connection,
  pair: { workerId: string; requesterId: string },
): Promise<AcquaintanceRow> {
  return (await connection.query(acquaintance, pair))[0]!
}
