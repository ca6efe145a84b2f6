import { type BrowseParameters, type BrowseSort, findWorkerStanding, listHITGroups } from '@kempelen/store'
import { fillBrowse, groupCount, hitCount, workerCount } from '../browse-market.ts'
import { callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { firstWorkerId, insertWorkers, workerToken } from '../parties.ts'
import { type Finding, median, percentile } from '../report.ts'

const rounds = 5
const callsPerRound = 200
const deepRank = 8000

interface Look {
  readonly name: string
  readonly sort: BrowseSort
  readonly searchTerm?: string
  readonly isDeep?: boolean
}

const looks: Look[] = [
  { name: 'Newest', sort: 'Newest' },
  { name: 'Reward', sort: 'Reward' },
  { name: 'Newest, deep page', sort: 'Newest', isDeep: true },
  { name: 'search for a common word', sort: 'Newest', searchTerm: 'photograph' },
  { name: 'search for a rare word', sort: 'Newest', searchTerm: 'lichen' },
]

/** ListHITGroups over HTTP and its statement alone, for Workers who have and lack what the groups ask. */
export async function browse(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      await insertWorkers(marketplace, workerCount)
      await fillBrowse(marketplace)
      const deep = await positionAt(marketplace, deepRank)
      const findings: Finding[] = []
      for (const look of looks) findings.push(await measure(marketplace, look, deep))
      return findings
    } finally {
      await marketplace.stop()
    }
  })
}

interface Position {
  readonly value: string
  readonly id: string
}

async function measure(marketplace: Marketplace, look: Look, deep: Position): Promise<Finding> {
  const overHttp: number[][] = []
  const alone: number[][] = []
  for (let round = 0; round <= rounds; round++) {
    const requests = Array.from({ length: callsPerRound }, (_, turn) => requestFor(look, deep, round + turn))
    const { answers } = await callAll(marketplace.port, [requests])
    checkAnswers(answers)
    overHttp.push(answers[0]!.map(({ milliseconds }) => milliseconds))
    alone.push(await timeStatement(marketplace, look, deep, round))
  }
  // The first round warms both and does not count.
  const of = (runs: number[][], percent: number) => median(runs.slice(1).map((run) => percentile(run, percent)))
  const [p50, p99] = [of(overHttp, 50), of(overHttp, 99)]
  return {
    yardstick: `ListHITGroups of ${hitCount / 1e6} M HITs in ${groupCount} groups: ${look.name}`,
    measured:
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms ` +
      `(its statement ${of(alone, 50).toFixed(1)} and ${of(alone, 99).toFixed(1)} ms)`,
    goal: 'p50 <= 2 ms, p99 <= 15 ms',
    holds: p50 <= 2 && p99 <= 15,
  }
}

function requestFor({ sort, searchTerm, isDeep }: Look, deep: Position, turn: number): Buffer {
  return jsonRequest('ListHITGroups', workerToken(turn % workerCount), {
    Sort: sort,
    MaxResults: 20,
    ...(searchTerm && { SearchTerm: searchTerm }),
    ...(isDeep && { NextToken: Buffer.from(JSON.stringify([deep.value, deep.id])).toString('base64url') }),
    ...(turn % 2 === 1 && { Qualified: true }),
  })
}

async function timeStatement(
  { database }: Marketplace,
  { sort, searchTerm, isDeep }: Look,
  deep: Position,
  round: number,
): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < callsPerRound; turn++) {
    const worker = (round + turn) % workerCount
    const parameters: BrowseParameters = {
      ...(await qualificationsOf(database, worker)),
      workerId: String(firstWorkerId + worker),
      blockers: [],
      requesterIds: null,
      minPayPerHourMicros: 0n,
      maxSeconds: null,
      qualificationTypeId: null,
      searchTerm: searchTerm ?? null,
      minRewardMicros: 0n,
      onlyQualified: (round + turn) % 2 === 1,
      afterValue: isDeep ? deep.value : null,
      afterId: isDeep ? deep.id : null,
      limit: 20,
      now: new Date(),
    }
    const begun = performance.now()
    await listHITGroups(database, sort, parameters)
    times.push(performance.now() - begun)
  }
  return times
}

/** As columns: HITs approved, their share in per cent, the country, and what Requesters granted. */
async function qualificationsOf(database: Marketplace['database'], worker: number) {
  const { record, granted } = (await findWorkerStanding(database, String(firstWorkerId + worker)))!
  const [approved, submitted] = [Number(record.approved), Number(record.submitted)]
  const share = submitted === 0 ? 100 : Math.round((100 * approved) / submitted)
  const none = granted.map(() => null)
  return {
    typeIds: [
      '00000000000000000040',
      '000000000000000000L0',
      '00000000000000000071',
      ...granted.map((one) => one.qualificationTypeId),
    ],
    integers: [approved, share, null, ...granted.map((one) => one.value)],
    countries: [null, null, record.country, ...none],
    subdivisions: [null, null, '', ...none],
  }
}

async function positionAt({ database }: Marketplace, rank: number): Promise<Position> {
  const { rows } = await database.pool.query(
    'select published_at, hit_group_id from hit_group order by published_at desc, hit_group_id desc limit 1 offset $1',
    [rank],
  )
  return { value: rows[0].published_at.toISOString(), id: rows[0].hit_group_id }
}
