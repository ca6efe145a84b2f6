import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

/** Something in the books that does not agree. */
export interface Finding {
  check: string
  subject: string
  sentence: string
}

type Check = Statement<object, { subject: string; found: string }>

function check(label: string, text: string): Check {
  return statement<object, { subject: string; found: string }>(`check-${label}`, text)
}

/** Each check lists what breaks it; each account's balance is the sum of its credits less its debits. */
const checks: Record<string, { statement: Check; sentence: (found: string) => string }> = {
  'available = transfers': {
    statement: check(
      'available',
      `select coalesce(cached.requester_id, summed.requester_id) as subject,
         coalesce(cached.available_micros, 0) || ' cached, ' || coalesce(summed.micros, 0) || ' summed' as found
       from requester_balance cached full join (
         select requester_id, unit, sum(case when credit_account = 'available' then amount_micros else -amount_micros end) as micros
         from requester_transfer where 'available' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.requester_id = cached.requester_id and summed.unit = cached.unit
       where coalesce(cached.available_micros, 0) <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The Requester's available balance is ${found} micro-units.`,
  },
  'held = transfers': {
    statement: check(
      'held',
      `select hit.hit_id as subject, hit.held_micros || ' cached, ' || coalesce(summed.micros, 0) || ' summed' as found
       from hit left join (
         select requester_id, hit_id, sum(case when credit_account = 'held' then amount_micros else -amount_micros end) as micros
         from requester_transfer where 'held' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.requester_id = hit.requester_id and summed.hit_id = hit.hit_id
       where hit.held_micros <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The money held for the HIT is ${found} micro-units.`,
  },
  'held = open obligations': {
    statement: check(
      'obligations',
      `select hit_id as subject, held_micros || ' held for ' || (case when is_released then 0 else available end + pending + submitted)
         || ' places of ' || (reward_micros + fee_micros) as found
       from hit where held_micros <> (case when is_released then 0 else available end + pending + submitted) * (reward_micros + fee_micros)`,
    ),
    sentence: (found) => `The HIT has ${found} micro-units each.`,
  },
  'contested = transfers': {
    statement: check(
      'contested',
      `select hit.hit_id as subject, hit.contested_micros || ' cached, ' || coalesce(summed.micros, 0) || ' summed' as found
       from hit left join (
         select requester_id, hit_id, sum(case when credit_account = 'contested' then amount_micros else -amount_micros end) as micros
         from requester_transfer where 'contested' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.requester_id = hit.requester_id and summed.hit_id = hit.hit_id
       where hit.contested_micros <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The contested money of the HIT is ${found} micro-units.`,
  },
  'contested = open rejections': {
    statement: check(
      'rejections',
      `select hit.hit_id as subject, hit.contested_micros || ' contested, ' || coalesce(open.micros, 0) || ' in rejections' as found
       from hit left join (
         select requester_id, hit_id, sum(reward_micros + fee_micros) as micros from assignment
         where contested_until is not null group by 1, 2
       ) open on open.requester_id = hit.requester_id and open.hit_id = hit.hit_id
       where hit.contested_micros <> coalesce(open.micros, 0)`,
    ),
    sentence: (found) => `The HIT has ${found} micro-units.`,
  },
  'reserve = transfers': {
    statement: check(
      'reserve',
      `select coalesce(batch.batch_id, summed.batch_id) as subject,
         coalesce(batch.reserve_micros, 0) || ' cached, ' || coalesce(summed.micros, 0) || ' summed' as found
       from batch full join (
         select requester_id, batch_id, sum(case when credit_account = 'reserve' then amount_micros else -amount_micros end) as micros
         from requester_transfer where 'reserve' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.requester_id = batch.requester_id and summed.batch_id = batch.batch_id
       where coalesce(batch.reserve_micros, 0) <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The reserve of the batch is ${found} micro-units.`,
  },
  'worker balance = transfers': {
    statement: check(
      'worker',
      `select coalesce(cached.worker_id, summed.worker_id) as subject,
         coalesce(cached.available_micros, 0) || ' cached, ' || coalesce(summed.micros, 0) || ' summed' as found
       from worker_balance cached full join (
         select worker_id, unit, sum(case when credit_account = 'available' then amount_micros else -amount_micros end) as micros
         from worker_transfer where 'available' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.worker_id = cached.worker_id and summed.unit = cached.unit
       where coalesce(cached.available_micros, 0) <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The Worker's balance is ${found} micro-units.`,
  },
  'payout = pay-outs under way': {
    statement: check(
      'payout',
      `select coalesce(asked.worker_id, summed.worker_id) as subject,
         coalesce(asked.micros, 0) || ' in pay-outs, ' || coalesce(summed.micros, 0) || ' summed' as found
       from (
         select worker_id, unit, sum(amount_micros) as micros from payout where state in ('Requested', 'InFile') group by 1, 2
       ) asked full join (
         select worker_id, unit, sum(case when credit_account = 'payout' then amount_micros else -amount_micros end) as micros
         from worker_transfer where 'payout' in (credit_account, debit_account) group by 1, 2
       ) summed on summed.worker_id = asked.worker_id and summed.unit = asked.unit
       where coalesce(asked.micros, 0) <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The Worker's money on its way to a bank is ${found} micro-units.`,
  },
  'cash = pay-outs paid': {
    statement: check(
      'paid-out',
      `select coalesce(paid.worker_id, summed.worker_id) as subject,
         coalesce(paid.micros, 0) || ' in pay-outs, ' || coalesce(summed.micros, 0) || ' summed' as found
       from (
         select worker_id, unit, sum(amount_micros) as micros from payout where state = 'Paid' group by 1, 2
       ) paid full join (
         select worker_id, unit, sum(case when credit_account = 'cash' then amount_micros else -amount_micros end) as micros
         from worker_transfer where 'cash' in (credit_account, debit_account) and code <> 'given-up' group by 1, 2
       ) summed on summed.worker_id = paid.worker_id and summed.unit = paid.unit
       where coalesce(paid.micros, 0) <> coalesce(summed.micros, 0)`,
    ),
    sentence: (found) => `The money that a bank has paid to the Worker is ${found} micro-units.`,
  },
  'every leg has its twin': {
    statement: check(
      'twins',
      `select coalesce(leg.transfer_id, twin.transfer_id) as subject,
         coalesce(leg.micros::text, 'nothing') || ' left the Requester, ' || coalesce(twin.micros::text, 'nothing') || ' reached the Worker' as found
       from (
         select transfer_id, requester_id, unit, amount_micros as micros from requester_transfer where credit_account = 'clearing'
       ) leg full join (
         select transfer_id, requester_id, unit, amount_micros as micros from worker_transfer where debit_account = 'clearing'
       ) twin on twin.transfer_id = leg.transfer_id and twin.requester_id = leg.requester_id and twin.unit = leg.unit
       where leg.micros is distinct from twin.micros`,
    ),
    sentence: (found) => `${found} (micro-units).`,
  },
  'one reward per approved assignment': {
    statement: check(
      'rewards',
      `select coalesce(paid.assignment_id, job.assignment_id) as subject, coalesce(paid.times, 0) || ' reward transfers, state ' || coalesce(job.state, 'unknown') as found
       from (
         select requester_id, assignment_id, count(*) as times, sum(amount_micros) as micros
         from requester_transfer where code = 'reward' group by 1, 2
       ) paid full join (select requester_id, assignment_id, state, reward_micros from assignment where state = 'Approved') job
         on job.requester_id = paid.requester_id and job.assignment_id = paid.assignment_id
       where paid.times is distinct from 1 or job.state is null or paid.micros <> job.reward_micros`,
    ),
    sentence: (found) => `The assignment has ${found}.`,
  },
  'one transfer per bonus': {
    statement: check(
      'bonuses',
      `select coalesce(bonus.bonus_id, substr(paid.transfer_id, 7)) as subject, coalesce(paid.amount_micros::text, 'nothing') || ' transferred' as found
       from bonus_payment bonus full join (select requester_id, transfer_id, amount_micros from requester_transfer where code = 'bonus') paid
         on paid.requester_id = bonus.requester_id and paid.transfer_id = 'bonus:' || bonus.bonus_id
       where bonus.amount_micros is distinct from paid.amount_micros`,
    ),
    sentence: (found) => `The bonus has ${found} (micro-units).`,
  },
}

const total = statement<object, { transfers: bigint }>(
  'count-transfers',
  'select (select count(*) from requester_transfer) + (select count(*) from worker_transfer) as transfers',
)

/**
 * Recomputes every balance from the transfers. Run it in a transaction of one snapshot, or on a marketplace at rest.
 */
export async function checkLedger(connection: Connection): Promise<{ transfers: number; findings: Finding[] }> {
  const findings: Finding[] = []
  for (const [name, { statement: one, sentence }] of Object.entries(checks)) {
    for (const { subject, found } of await connection.query(one, {}))
      findings.push({ check: name, subject, sentence: sentence(found) })
  }
  const [counted] = await connection.query(total, {})
  return { transfers: Number(counted!.transfers), findings }
}
