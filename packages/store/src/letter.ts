import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A message as it is mailed; without an address nobody gets it by mail. */
export interface LetterRow {
  subject: string | null
  text: string
  requesterName: string
  address: string | null
}

const toWorker = statement<{ workerId: string; messageId: string }, LetterRow>(
  'find-letter',
  `select subject, text, requester.name as requester_name, person.email as address
   from worker_message message join requester on requester.requester_id = message.requester_id
   left join account on account.worker_id = message.worker_id left join auth."user" person on person.id = account.user_id
   where message.worker_id = :workerId and message_id = :messageId`,
)

/** The address is read here, when the letter goes out, and is kept nowhere else. A Worker without one is a program. */
export async function findLetter(
  connection: Connection,
  workerId: string,
  messageId: string,
): Promise<LetterRow | undefined> {
  return (await connection.query(toWorker, { workerId, messageId }))[0]
}

const toMember = statement<
  { requesterId: string; memberId: string; messageId: string },
  LetterRow & { workerId: string }
>(
  'find-question',
  `select subject, text, requester.name as requester_name, person.email as address, message.worker_id
   from requester_message message join requester on requester.requester_id = message.requester_id
   left join requester_member member on member.requester_id = message.requester_id and member.member_id = :memberId and member.ended_at is null
   left join auth."user" person on person.id = member.user_id
   where message.requester_id = :requesterId and message_id = :messageId`,
)

/** What a Worker wrote, with the address of a member of the Requester. */
export async function findQuestion(
  connection: Connection,
  parameters: { requesterId: string; memberId: string; messageId: string },
): Promise<(LetterRow & { workerId: string }) | undefined> {
  return (await connection.query(toMember, parameters))[0]
}

/** A letter about an account: a link that confirms an address, resets a password or signs in, sealed. */
export interface AccountLetterRow {
  deliveryId: string
  userId: string
  kind: 'ConfirmEmail' | 'ResetPassword' | 'SignInLink'
  /** The address and the link. */
  sealed: string
  createdAt: Date
  giveUpAt: Date
}

const post = statement<AccountLetterRow, never>(
  'post-account-letter',
  `insert into outbox (delivery_id, requester_id, lane, transport, destination, event_type, event_state, created_at, next_attempt_at, give_up_at)
   values (:deliveryId, '', 'AccountLetter ' || :userId, 'AccountLetter', :userId, :kind,
     jsonb_build_object('Sealed', :sealed::text), :createdAt, :createdAt, :giveUpAt)`,
)

/** Puts a letter about an account into the outbox. It concerns no Requester, and none lists it. */
export async function postAccountLetter(connection: Connection, letter: AccountLetterRow): Promise<void> {
  await connection.query(post, letter)
}
