import { callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters, firstWorkerId, insertWorkers } from '../parties.ts'
import { answer, hitInput } from '../questions.ts'
import { type Finding, percentile } from '../report.ts'

const assignments = 1_000_000
const workers = 1000
const opened = 50
const goalMs = 1000

/** The results of a HITType with a million assignments: the first page, and one that is filtered. */
export async function results(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      const [requester] = await createRequesters(marketplace, 1)
      await insertWorkers(marketplace, workers)
      const { HIT } = await call<{ HIT: { HITId: string; HITTypeId: string } }>(
        marketplace,
        requester!.Token,
        'CreateHIT',
        hitInput('Categorise photographs', 1),
      )
      await fill(marketplace, HIT.HITId)
      const { HITTypeId } = HIT
      const findings: Finding[] = []
      for (const [name, filter] of [
        ['first page', {}],
        ['first page of those to review', { AssignmentStatuses: ['Submitted'] }],
      ] as const) {
        const ask = jsonRequest('ListResults', requester!.Token, { HITTypeId, MaxResults: 100, ...filter })
        const { answers } = await callAll(marketplace.port, [Array.from({ length: opened }, () => ask)])
        checkAnswers(answers)
        const times = answers[0]!.map(({ milliseconds }) => milliseconds)
        const p99 = percentile(times, 99)
        findings.push({
          yardstick: `results of ${assignments / 1e6} M assignments, ${name}`,
          measured: `p50 ${percentile(times, 50).toFixed(0)} / p99 ${p99.toFixed(0)} ms`,
          goal: `<= ${goalMs} ms`,
          holds: p99 <= goalMs,
        })
      }
      return findings
    } finally {
      await marketplace.stop()
    }
  })
}

/** A million HITs like this one, each submitted once; every tenth is still to be reviewed. */
async function fill({ database }: Marketplace, hitId: string): Promise<void> {
  const { rows } = await database.pool.query(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
     where table_schema = 'public' and table_name = 'hit' and is_generated = 'NEVER' and column_name <> 'hit_id'`,
  )
  const names: string = rows[0].names
  await database.pool.query(
    `insert into hit (hit_id, ${names}) select left(hit_id, 22) || lpad(number::text, 8, '0'), ${names}
     from hit, generate_series(1, $2::integer) number where hit_id = $1`,
    [hitId, assignments],
  )
  await database.pool.query(
    `insert into assignment (requester_id, assignment_id, hit_id, hit_type_id, worker_id, state, accepted_at, deadline_at,
       submitted_at, auto_approve_at, auto_approval_delay_seconds, answer, reward_micros, fee_micros, unit)
     select requester_id, left($1, 14) || lpad(number::text, 16, 'A'), left(hit_id, 22) || lpad(number::text, 8, '0'),
       hit_type_id, ($4::bigint + number % $5)::text, case when number % 10 = 0 then 'Submitted' else 'Approved' end,
       at, at + interval '1 hour', at + interval '1 minute', at + interval '3 days', 259200, $3, reward_micros, fee_micros, unit
     from hit, generate_series(1, $2::integer) number, lateral (select now() - number * interval '1 second' as at) made
     where hit_id = $1`,
    [hitId, assignments, answer, firstWorkerId, workers],
  )
  await database.pool.query('vacuum analyze')
}
