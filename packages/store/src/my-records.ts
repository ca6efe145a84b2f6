import type { Connection } from './database.ts'
import { statement } from './statement.ts'

interface Page {
  userId: string
  workerId: string | null
  afterKey: string
  limit: number
}

/** A row of a table as it stands there, in the names of its columns; money in micro-units. */
interface RecordRow {
  key: string
  record: Record<string, unknown>
}

/** One kind of rows that belong to a person. */
interface RecordKind {
  readonly name: string
  readonly says: string
  readonly list: (connection: Connection, page: Page) => Promise<RecordRow[]>
}

function kind(name: string, says: string, source: string): RecordKind {
  const list = statement<Page, RecordRow>(
    `my-${name}`,
    `select key, record from (${source}) one where key > :afterKey order by key limit :limit`,
  )
  return { name, says, list: (connection, page) => connection.query(list, page) }
}

const ofWorker = (table: string, key: string, but = '') =>
  `select ${key} as key, to_jsonb(mine)${but} as record from ${table} mine where worker_id = :workerId`

/** Everything that is kept about a person in clear, kind by kind. */
export const recordKinds: readonly RecordKind[] = [
  kind(
    'account',
    'your name and address',
    `select id as key, to_jsonb(mine) as record from auth."user" mine where id = :userId`,
  ),
  kind(
    'sessions',
    'where you are signed in',
    `select id as key, to_jsonb(mine) - 'token' as record from auth."session" mine where user_id = :userId`,
  ),
  kind(
    'sign-in-methods',
    'how you can sign in, without the secrets',
    `select id as key, jsonb_build_object('provider', provider_id, 'account', account_id, 'created_at', created_at) as record
     from auth."account" where user_id = :userId
     union all select id, jsonb_build_object('provider', 'passkey', 'name', name, 'created_at', created_at)
     from auth."passkey" where user_id = :userId`,
  ),
  kind(
    'roles',
    'what you are here: Worker, operator, member of Requesters',
    `select user_id as key, to_jsonb(mine) as record from account mine where user_id = :userId
     union all select member.requester_id || member_id, to_jsonb(member) || jsonb_build_object('requester_name', requester.name)
     from requester_member member join requester on requester.requester_id = member.requester_id where user_id = :userId`,
  ),
  kind('profile', 'what you said about where and how you work', ofWorker('worker', 'worker_id')),
  kind(
    'assignments',
    'every turn at a HIT, with your answer',
    `select mine.assignment_id as key, to_jsonb(mine) || jsonb_build_object('title', job.title, 'requester_name', job.requester_name,
       'answer', theirs.answer) as record
     from worker_assignment mine left join hit_group job on job.hit_group_id = mine.hit_group_id
     left join assignment theirs on theirs.requester_id = mine.requester_id and theirs.assignment_id = mine.assignment_id
     where mine.worker_id = :workerId`,
  ),
  kind(
    'drafts',
    'answers that you have begun',
    `select draft.assignment_id as key, to_jsonb(draft) as record
     from worker_assignment mine join draft on draft.requester_id = mine.requester_id and draft.assignment_id = mine.assignment_id
     where mine.worker_id = :workerId`,
  ),
  kind(
    'uploaded-files',
    'files that you sent with answers; the files themselves are in the folder files',
    `select file.file_id as key, to_jsonb(file) as record
     from worker_assignment mine
     join uploaded_file file on file.requester_id = mine.requester_id and file.assignment_id = mine.assignment_id
     where mine.worker_id = :workerId and file.size_bytes is not null`,
  ),
  kind('transfers', 'every movement of your money', ofWorker('worker_transfer', 'transfer_id')),
  kind('balances', 'what is yours now', ofWorker('worker_balance', 'unit')),
  kind('payouts', 'what went to your bank', ofWorker('payout', 'payout_id', " - 'destination_sealed'")),
  kind('payout-method', 'where your pay goes', ofWorker('payout_method', 'worker_id', " - 'destination_sealed'")),
  kind('qualifications', 'what you have been granted', ofWorker('qualification', 'qualification_type_id')),
  kind(
    'qualification-requests',
    'what you asked for, with your answers to tests',
    `select mine.qualification_type_id as key, to_jsonb(mine) || jsonb_build_object('answer', theirs.answer) as record
     from worker_qualification_request mine left join qualification_request theirs
       on theirs.requester_id = mine.requester_id and theirs.qualification_request_id = mine.qualification_request_id
     where mine.worker_id = :workerId`,
  ),
  kind('messages', 'what you and Requesters wrote to each other', ofWorker('worker_message', 'message_id')),
  kind('reviews', 'what you decided as a reviewer', ofWorker('verdict', 'requester_id || batch_id || item_id')),
  kind('rejections', 'why answers of yours were rejected', ofWorker('rejection', 'assignment_id')),
  kind('appeals', 'what you said against rejections, and what was decided', ofWorker('appeal', 'assignment_id')),
  kind('problem-reports', 'what you reported', ofWorker('problem_report', 'problem_report_id')),
  kind('saved-searches', 'filters that you kept', ofWorker('saved_search', 'saved_search_id')),
  kind('preferences', 'Requesters whom you look for or hide', ofWorker('requester_preference', 'requester_id')),
  kind(
    'suspensions',
    'when you were suspended, and what you said to it',
    `select suspension_id as key, to_jsonb(mine) - 'suspended_by' - 'ended_by' as record from suspension mine
     where subject_id in (:workerId, :userId)`,
  ),
  kind('worker-events', 'what was recorded about you as a Worker', ofWorker('worker_event', 'event_id')),
  kind(
    'requester-messages',
    'what you wrote to Workers as a member of a Requester',
    `select message.requester_id || message_id as key, to_jsonb(message) as record
     from requester_member member
     join requester_message message on message.requester_id = member.requester_id and message.written_by = member.member_id
     where member.user_id = :userId`,
  ),
  kind(
    'requester-acts',
    'what you did as a member of a Requester',
    `select event.requester_id || event_id as key, to_jsonb(event) as record
     from requester_member member join event on event.requester_id = member.requester_id and event.actor = member.member_id
     where member.user_id = :userId`,
  ),
]
