import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What is known of a Requester from the groups measured last. */
export interface RequesterCardRow {
  requesterId: string
  name: string
  createdAt: Date
  about: string | null
  ethicsNumber: string | null
  answers: bigint
  /** Of all those answers together. */
  paidMicros: bigint
  seconds: number
  secondsToPay: number | null
  approved: bigint
  rejected: bigint
  overturned: bigint
  /** Times that Workers have written and waited, and how many of them were answered; the seconds are a median. */
  asked: bigint
  replied: bigint
  replySeconds: number | null
}

const get = statement<{ requesterId: string }, RequesterCardRow>(
  'get-requester-card',
  `select requester.requester_id, requester.name, requester.created_at, requester.about, requester.ethics_number, sums.answers, sums.paid_micros,
     sums.seconds, sums.seconds_to_pay, sums.approved, sums.rejected,
     (select count(*) from appeal where appeal.requester_id = :requesterId and appeal.state = 'Overturned') as overturned,
     talks.asked, talks.replied, talks.reply_seconds
   from requester, (
     select coalesce(sum(asked), 0)::bigint as asked, coalesce(sum(answered), 0)::bigint as replied,
       percentile_cont(0.5) within group (order by reply_seconds) as reply_seconds
     from (
       select asked, answered, reply_seconds from requester_conversation
       where requester_conversation.requester_id = :requesterId and asked > 0 order by last_message_id desc limit 200
     ) newest
   ) talks, (
     select coalesce(sum(answers), 0)::bigint as answers, coalesce(sum(paid_micros * answers), 0)::bigint as paid_micros,
       coalesce(sum(seconds * answers), 0)::float8 as seconds, percentile_cont(0.5) within group (order by seconds_to_pay) as seconds_to_pay,
       coalesce(sum(approved), 0)::bigint as approved, coalesce(sum(rejected), 0)::bigint as rejected
     from (
       select answers, paid_micros, seconds, seconds_to_pay, approved, rejected from group_measure
       where group_measure.requester_id = :requesterId and answers > 0 order by measured_at desc limit 200
     ) newest
   ) sums
   where requester.requester_id = :requesterId`,
)

export async function findRequesterCard(
  connection: Connection,
  requesterId: string,
): Promise<RequesterCardRow | undefined> {
  return (await connection.query(get, { requesterId }))[0]
}
