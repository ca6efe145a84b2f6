import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What a Requester wrote to a Worker. */
export interface WorkerMessageRow {
  workerId: string
  messageId: string
  requesterId: string
  subject: string
  text: string
  sentAt: Date
}

const insert = statement<WorkerMessageRow, never>(
  'insert-worker-message',
  `with posted as (
     insert into outbox (delivery_id, requester_id, lane, transport, destination, message_id, created_at, next_attempt_at,
       give_up_at)
     values (:messageId || ' Message', :requesterId, :requesterId || ' Message', 'Message', :workerId, :messageId,
       :sentAt, :sentAt, :sentAt::timestamptz + interval '1 day')
   )
   insert into worker_message (worker_id, message_id, requester_id, subject, text, sent_at)
   values (:workerId, :messageId, :requesterId, :subject, :text, :sentAt)`,
)

/** Keeps a message for the Worker and puts it into the outbox, to be mailed. */
export async function insertWorkerMessage(connection: Connection, message: WorkerMessageRow): Promise<void> {
  await connection.query(insert, message)
}

export interface ReceivedMessageRow extends WorkerMessageRow {
  requesterName: string
}

const list = statement<{ workerId: string; beforeId: string; limit: number }, ReceivedMessageRow>(
  'list-worker-messages',
  `select worker_id, message_id, message.requester_id, requester.name as requester_name, subject, text, sent_at
   from worker_message message join requester on requester.requester_id = message.requester_id
   where worker_id = :workerId and message_id < :beforeId order by message_id desc limit :limit`,
)

/** The newest first. */
export function listWorkerMessages(
  connection: Connection,
  page: { workerId: string; beforeId: string; limit: number },
): Promise<ReceivedMessageRow[]> {
  return connection.query(list, page)
}

/** A message as it is mailed; without an address the Worker is a program and reads it in its room. */
export interface LetterRow {
  subject: string
  text: string
  requesterName: string
  address: string | null
}

const letter = statement<{ workerId: string; messageId: string }, LetterRow>(
  'find-letter',
  `select subject, text, requester.name as requester_name, person.email as address
   from worker_message message join requester on requester.requester_id = message.requester_id
   left join account on account.worker_id = message.worker_id left join auth."user" person on person.id = account.user_id
   where message.worker_id = :workerId and message_id = :messageId`,
)

/** The address is read here, when the letter goes out, and is kept nowhere else. */
export async function findLetter(
  connection: Connection,
  workerId: string,
  messageId: string,
): Promise<LetterRow | undefined> {
  return (await connection.query(letter, { workerId, messageId }))[0]
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
