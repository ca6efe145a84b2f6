import { callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters, type Requester } from '../parties.ts'
import { externalQuestion } from '../questions.ts'
import { type Finding, median } from '../report.ts'

const hitCount = 1_000_000
const pagesPerPlace = 100
const pageSize = 100
/** The dearest page may cost this much of the cheapest one. */
const evenness = 2

/** ListHITs of one Requester with a million HITs: pages near the begin, in the middle and near the end. */
export async function listHITs(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      const [requester] = (await createRequesters(marketplace, 1)) as [Requester]
      await fill(marketplace, requester)
      const places = [0, hitCount / 4, hitCount / 2, (hitCount * 3) / 4, hitCount - (pagesPerPlace + 1) * pageSize]
      const costs: number[] = []
      // Twice, since the first walk reads from the disk.
      for (const isWarm of [false, true])
        for (const place of places) {
          const milliseconds = await walk(marketplace, requester, place)
          if (isWarm) costs.push(milliseconds)
        }
      const ratio = Math.max(...costs) / Math.min(...costs)
      return [
        {
          yardstick: `ListHITs of ${hitCount / 1e6} M HITs of one Requester, ${pageSize} a page`,
          measured: `${costs.map((cost) => cost.toFixed(1)).join(', ')} ms a page after ${places.map((place) => `${place / 1000} k`).join(', ')}`,
          goal: `dearest <= ${evenness} x cheapest`,
          holds: ratio <= evenness,
        },
      ]
    } finally {
      await marketplace.stop()
    }
  })
}

async function fill(marketplace: Marketplace, { RequesterId, Token }: Requester): Promise<void> {
  const { HITTypeId } = await call<{ HITTypeId: string }>(marketplace, Token, 'CreateHITType', {
    Title: 'One of a million',
    Description: 'To be listed.',
    Reward: '0.00',
    AssignmentDurationInSeconds: 60,
  })
  // Ids begin with their owner's.
  const prefix = `3${RequesterId.slice(1)}`
  await marketplace.database.pool.query(
    `insert into hit (requester_id, hit_id, hit_type_id, hit_group_id, question, question_kind, external_url, frame_height,
       reward_micros, fee_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds, max_assignments, available,
       held_micros, created_at, active_at, expires_at, event_id)
     select requester_id, $3 || lpad(number::text, 16, '0'), hit_type_id, hit_group_id, $4, 'ExternalQuestion',
       'https://tasks.example.org/', 600, 0, 0, 'USD', 60, 60, 1, 1, 0, at, at, now() + interval '7 days', 'bench:' || number
     from hit_type, generate_series(1, $2::integer) number, lateral (select date_trunc('milliseconds', now()) - number * interval '1 second' as at) made
     where hit_type_id = $1`,
    [HITTypeId, hitCount, prefix, externalQuestion],
  )
  await marketplace.database.pool.query('vacuum analyze hit')
}

/** The median time of a page, over a hundred pages one after the other from a place in the list on. */
async function walk(marketplace: Marketplace, requester: Requester, place: number): Promise<number> {
  const { rows } = await marketplace.database.pool.query(
    `select created_at, hit_id from hit where requester_id = $1 and disposed_at is null
     order by created_at desc, hit_id desc limit 1 offset $2`,
    [requester.RequesterId, place],
  )
  let token = Buffer.from(JSON.stringify([rows[0].created_at.toISOString(), rows[0].hit_id])).toString('base64url')
  const times: number[] = []
  for (let page = 0; page < pagesPerPlace; page++) {
    const request = jsonRequest('ListHITs', requester.Token, { MaxResults: pageSize, NextToken: token })
    const { answers } = await callAll(marketplace.port, [[request]])
    checkAnswers(answers)
    const [answer] = answers[0]!
    times.push(answer!.milliseconds)
    token = (JSON.parse(answer!.body.toString('utf8')) as { NextToken: string }).NextToken
  }
  return median(times)
}
