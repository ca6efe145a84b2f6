import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** All that one Worker and one Requester have written to each other, by its last message. */
export interface ConversationRow {
  workerId: string
  requesterId: string
  requesterName: string
  lastMessageId: string
  lastAuthor: 'Worker' | 'Requester'
  /** Its beginning. */
  lastText: string
  lastAt: Date
  unread: number
}

interface Page {
  beforeId: string
  limit: number
}

const shown = `talk.worker_id, talk.requester_id, requester.name as requester_name, last_message_id, author as last_author,
  left(text, 200) as last_text, sent_at as last_at, unread`
const order = 'last_message_id < :beforeId order by last_message_id desc limit :limit'

const listOfWorker = statement<Page & { workerId: string }, ConversationRow>(
  'list-worker-conversations',
  `select ${shown} from worker_conversation talk
   join worker_message message on message.worker_id = talk.worker_id and message.message_id = talk.last_message_id
   join requester on requester.requester_id = talk.requester_id
   where talk.worker_id = :workerId and ${order}`,
)

/** Those of a Worker, the newest first. */
export function listWorkerConversations(
  connection: Connection,
  page: Page & { workerId: string },
): Promise<ConversationRow[]> {
  return connection.query(listOfWorker, page)
}

const listOfRequester = statement<Page & { requesterId: string }, ConversationRow>(
  'list-requester-conversations',
  `select ${shown} from requester_conversation talk
   join requester_message message on message.requester_id = talk.requester_id and message.message_id = talk.last_message_id
   join requester on requester.requester_id = talk.requester_id
   where talk.requester_id = :requesterId and ${order}`,
)

/** Those of a Requester, the newest first. */
export function listRequesterConversations(
  connection: Connection,
  page: Page & { requesterId: string },
): Promise<ConversationRow[]> {
  return connection.query(listOfRequester, page)
}

type Pair = { workerId: string; requesterId: string }

const markOfWorker = statement<Pair, never>(
  'mark-worker-conversation-read',
  'update worker_conversation set unread = 0 where worker_id = :workerId and requester_id = :requesterId',
)

const markOfRequester = statement<Pair, never>(
  'mark-requester-conversation-read',
  'update requester_conversation set unread = 0 where requester_id = :requesterId and worker_id = :workerId',
)

/** Says that the Worker, or the Requester, has read all of it. */
export async function markConversationRead(
  connection: Connection,
  reader: 'Worker' | 'Requester',
  pair: Pair,
): Promise<void> {
  await connection.query(reader === 'Worker' ? markOfWorker : markOfRequester, pair)
}

const count = statement<
  { workerId: string | null; requesterId: string | null },
  { asWorker: bigint; asRequester: bigint }
>(
  'count-unread-messages',
  `select (select coalesce(sum(unread), 0)::bigint from worker_conversation where worker_id = :workerId) as as_worker,
     (select coalesce(sum(unread), 0)::bigint from requester_conversation where requester_id = :requesterId) as as_requester`,
)

/** How many messages wait to be read by a Worker and by a Requester; 0 where there is none. */
export async function countUnreadMessages(
  connection: Connection,
  reader: { workerId: string | null; requesterId: string | null },
): Promise<{ asWorker: bigint; asRequester: bigint }> {
  return (await connection.query(count, reader))[0]!
}
