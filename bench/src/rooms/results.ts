import type { Browser } from 'playwright-core'
import { callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { firstWorkerId, insertWorkers } from '../parties.ts'
import { answer, hitInput } from '../questions.ts'
import { type Finding, percentile } from '../report.ts'
import { type Cookies, noteWhenShown, openBrowser, signUp, whenShown } from './visitor.ts'

const assignments = 1_000_000
const workers = 1000
const opened = 50
const goalMs = 1000

/** The results of a HITType with a million assignments: what the server answers, and the table in a browser. */
export async function results(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    const browser = await openBrowser()
    try {
      await insertWorkers(marketplace, workers)
      const operations = { RegisterRequester: { Name: 'A' }, Deposit: { Amount: '500' }, CreateToken: { Name: 'B' } }
      const { cookies, answer } = await signUp<{ Token: string }>(browser, marketplace, operations)
      const { HIT } = await call<{ HIT: { HITId: string; HITTypeId: string } }>(
        marketplace,
        answer.Token,
        'CreateHIT',
        hitInput('Categorise photographs', 1),
      )
      await fill(marketplace, HIT.HITId)
      return [
        await asked(marketplace, answer.Token, 'first page', { HITTypeId: HIT.HITTypeId }),
        await asked(marketplace, answer.Token, 'first page of those to review', {
          HITTypeId: HIT.HITTypeId,
          AssignmentStatuses: ['Submitted'],
        }),
        await seen(browser, marketplace, cookies, `/requester/types/${HIT.HITTypeId}`),
      ]
    } finally {
      await browser.close()
      await marketplace.stop()
    }
  })
}

async function asked({ port }: Marketplace, token: string, name: string, input: object): Promise<Finding> {
  const ask = jsonRequest('ListResults', token, { MaxResults: 100, ...input })
  const { answers } = await callAll(port, [Array.from({ length: opened }, () => ask)])
  checkAnswers(answers)
  const { Results } = JSON.parse(String(answers[0]![0]!.body)) as { Results: unknown[] }
  if (Results.length !== 100) throw new Error(`${name} holds ${Results.length} results`)
  return finding(
    `${name} by HTTP`,
    answers[0]!.map(({ milliseconds }) => milliseconds),
  )
}

/** The table of the page, by the browser of somebody who has been here before. */
async function seen(browser: Browser, { port }: Marketplace, cookies: Cookies, path: string): Promise<Finding> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  await context.addInitScript(noteWhenShown('main tbody tr'))
  const times: number[] = []
  for (let visit = 0; visit <= opened; visit++) {
    const page = await context.newPage()
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'commit' })
    times.push(await whenShown(page))
    // What comes after the table would be in the way of the next visit's.
    await page.waitForLoadState('networkidle')
    await page.close()
  }
  await context.close()
  return finding('the table in a browser', times.slice(1), 50)
}

/** The goal is held by this percentile: of a page, as of every visit that is measured, by the median. */
function finding(name: string, milliseconds: number[], held = 99): Finding {
  return {
    yardstick: `results of ${assignments / 1e6} M assignments, ${name}`,
    measured: `p50 ${percentile(milliseconds, 50).toFixed(0)} / p99 ${percentile(milliseconds, 99).toFixed(0)} ms`,
    goal: `<= ${goalMs} ms`,
    holds: percentile(milliseconds, held) <= goalMs,
  }
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
  await database.pool.query(
    `insert into worker_assignment (worker_id, assignment_id, requester_id, hit_id, hit_group_id, state, accepted_at, deadline_at,
       submitted_at, auto_approve_at, reward_micros, unit, active_seconds)
     select worker_id, assignment_id, requester_id, hit_id, '', state, accepted_at, deadline_at,
       submitted_at, auto_approve_at, reward_micros, unit, 60
     from assignment`,
  )
  await database.pool.query('vacuum analyze')
}
