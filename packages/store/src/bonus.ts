import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface BonusRow {
  requesterId: string
  bonusId: string
  assignmentId: string
  hitId: string
  workerId: string
  amountMicros: bigint
  feeMicros: bigint
  unit: string
  reason: string
  grantedAt: Date
}

const insert = statement<BonusRow, { hitTypeId: string }>(
  'insert-bonus-payment',
  `with paid as (
     insert into bonus_payment (requester_id, bonus_id, assignment_id, hit_id, worker_id, amount_micros, fee_micros, unit,
       reason, granted_at)
     values (:requesterId, :bonusId, :assignmentId, :hitId, :workerId, :amountMicros, :feeMicros, :unit, :reason, :grantedAt)
   ), job as (
     update assignment set bonus_micros = bonus_micros + :amountMicros
     where requester_id = :requesterId and assignment_id = :assignmentId
     returning hit_type_id
   )
   update worker_assignment set bonus_micros = bonus_micros + :amountMicros
   where worker_id = :workerId and assignment_id = :assignmentId
   returning (select hit_type_id from job) as hit_type_id`,
)

/** @returns the HITTypeId of the work that it is paid for. */
export async function insertBonus(connection: Connection, bonus: BonusRow): Promise<string> {
  return (await connection.query(insert, bonus))[0]!.hitTypeId
}

const list = statement<
  {
    requesterId: string
    hitId: string
    assignmentId: string | null
    beforeTime: Date
    beforeId: string
    limit: number
  },
  BonusRow
>(
  'list-bonus-payments',
  `select requester_id, bonus_id, assignment_id, hit_id, worker_id, amount_micros, fee_micros, unit, reason, granted_at
   from bonus_payment
   where requester_id = :requesterId and hit_id = :hitId and (:assignmentId::text is null or assignment_id = :assignmentId)
     and (granted_at, bonus_id) < (:beforeTime, :beforeId)
   order by granted_at desc, bonus_id desc limit :limit`,
)

export function listBonuses(
  connection: Connection,
  parameters: {
    requesterId: string
    hitId: string
    assignmentId: string | null
    beforeTime: Date
    beforeId: string
    limit: number
  },
): Promise<BonusRow[]> {
  return connection.query(list, parameters)
}
