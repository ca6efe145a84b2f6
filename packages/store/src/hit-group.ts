import type { QualificationRequirement } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

/** A group of HITs as Workers browse it. */
export interface HITGroupRow {
  hitGroupId: string
  requesterId: string
  hitTypeId: string
  requesterName: string
  title: string
  description: string
  keywords: string | null
  rewardMicros: bigint
  unit: string
  assignmentDurationSeconds: number
  autoApprovalDelaySeconds: number
  requirements: QualificationRequirement[]
  publishedAt: Date
  expiresAt: Date | null
  hitsAvailable: number
  /** As last measured: the median over Workers of the median time of each, how many these are, and what that paid an hour. */
  measuredSeconds: number | null
  measuredWorkers: number
  /** 0 where it is not known. */
  payPerHourMicros: bigint
  /** HITs of this kind that were published in the last 90 days. */
  recentHits: number
  /** The batch whose HITs these are; which of them a Worker gets is then the marketplace's choice. */
  batchId: string | null
}

const columns = `hit_group_id, requester_id, hit_type_id, requester_name, title, description, keywords, reward_micros, unit,
  assignment_duration_seconds, auto_approval_delay_seconds, requirements, published_at, expires_at, hits_available,
  measured_seconds, measured_workers, pay_per_hour_micros, recent_hits, batch_id`

const get = statement<{ id: string }, HITGroupRow>(
  'get-hit-group',
  `select ${columns} from hit_group where hit_group_id = :id or hit_type_id = :id limit 1`,
)

/** By HITGroupId or HITTypeId: programs build Worker addresses with either. */
export async function findHITGroup(connection: Connection, id: string): Promise<HITGroupRow | undefined> {
  return (await connection.query(get, { id }))[0]
}

const insert = statement<{ requesterId: string; hitTypeId: string }, never>(
  'insert-hit-group',
  `with made as (
     insert into hit_group (hit_group_id, requester_id, hit_type_id, requester_name, title, description, keywords,
       reward_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds, requirements, batch_id, created_at, published_at)
     select kind.hit_group_id, kind.requester_id, kind.hit_type_id, requester.name, kind.title, kind.description,
       kind.keywords, kind.reward_micros, kind.unit, kind.assignment_duration_seconds, kind.auto_approval_delay_seconds,
       kind.requirements, kind.batch_id, kind.created_at, kind.created_at
     from hit_type kind join requester on requester.requester_id = kind.requester_id
     where kind.requester_id = :requesterId and kind.hit_type_id = :hitTypeId
     returning hit_group_id, requirements
   )
   insert into hit_group_requirement (hit_group_id, ordinal, qualification_type_id, comparator, integer_values, countries,
     subdivisions, actions_guarded)
   select made.hit_group_id, item.ordinal, item.value->>'QualificationTypeId', item.value->>'Comparator',
     (select array_agg(one::bigint) from jsonb_array_elements_text(item.value->'IntegerValues') one),
     (select array_agg(one->>'Country' order by place) from jsonb_array_elements(item.value->'LocaleValues') with ordinality places(one, place)),
     (select array_agg(coalesce(one->>'Subdivision', '') order by place) from jsonb_array_elements(item.value->'LocaleValues') with ordinality places(one, place)),
     coalesce(item.value->>'ActionsGuarded', case when (item.value->>'RequiredToPreview')::boolean then 'PreviewAndAccept' else 'Accept' end)
   from made, jsonb_array_elements(made.requirements) with ordinality item(value, ordinal)
   where item.value->>'QualificationTypeId' not like 'Participated:%'`,
)

/** Opens the group of a HITType that has just been written. */
export async function insertHITGroup(connection: Connection, requesterId: string, hitTypeId: string): Promise<void> {
  await connection.query(insert, { requesterId, hitTypeId })
}

/** A group, and whether the Worker has accepted anything in it before. */
export interface BrowsedGroupRow extends HITGroupRow {
  isTouched: boolean
}

export interface BrowseParameters {
  workerId: string
  /** What the Worker has: ids of QualificationTypes, and beside each an integer, or a country and subdivision. */
  typeIds: readonly string[]
  integers: readonly (number | null)[]
  countries: readonly (string | null)[]
  subdivisions: readonly (string | null)[]
  /** Requesters who block the Worker, or whom the Worker has hidden. */
  blockers: readonly string[]
  /** Only the groups of these Requesters. */
  requesterIds: readonly string[] | null
  searchTerm: string | null
  minRewardMicros: bigint
  minPayPerHourMicros: bigint
  /** Only groups that were measured to take no longer. */
  maxSeconds: number | null
  /** Only groups that ask for this. */
  qualificationTypeId: string | null
  /** Also hide groups that the Worker may see but not accept. */
  onlyQualified: boolean
  /** The sort value and id of the last row of the page before. */
  afterValue: string | null
  afterId: string | null
  limit: number
  now: Date
}

export type BrowseSort =
  | 'Newest'
  | 'Oldest'
  | 'Reward'
  | 'LeastReward'
  | 'PayPerHour'
  | 'HITCount'
  | 'FewestHITs'
  | 'Title'

const sorts: Record<BrowseSort, { column: string; type: string; direction: 'asc' | 'desc' }> = {
  Newest: { column: 'published_at', type: 'timestamptz', direction: 'desc' },
  Oldest: { column: 'published_at', type: 'timestamptz', direction: 'asc' },
  Reward: { column: 'reward_micros', type: 'bigint', direction: 'desc' },
  LeastReward: { column: 'reward_micros', type: 'bigint', direction: 'asc' },
  PayPerHour: { column: 'pay_per_hour_micros', type: 'bigint', direction: 'desc' },
  HITCount: { column: 'hits_available', type: 'integer', direction: 'desc' },
  FewestHITs: { column: 'hits_available', type: 'integer', direction: 'asc' },
  Title: { column: 'title', type: 'text', direction: 'asc' },
}

const greatest: Record<string, string> = {
  timestamptz: `'infinity'::timestamptz`,
  bigint: '9223372036854775807',
  integer: '2147483647',
}
const least: Record<string, string> = {
  timestamptz: `'-infinity'::timestamptz`,
  bigint: '-1',
  integer: '-1',
  text: `''`,
}

/**
 * Walks an index of the groups in order and drops, row by row, those with a requirement that the Worker fails. The same
 * comparison stands in packages/rules/src/qualification.ts, and a test holds both to the same answers. Who took part in
 * earlier work is left to the caller, since it is read from other rows for each group. An OR around the anti-join, or a
 * total count, would cost the index its order.
 *
 * Planning takes longer than walking. `(select :now)` keeps values from the planner, which would otherwise find a plan for
 * each of them so much better than one for all that it plans every request anew; that the page is small, and that few
 * conditions narrow it, it must know, or it would sort the whole table.
 */
function wholeStatement(sort: BrowseSort, rows: number): Statement<BrowseParameters, BrowsedGroupRow> {
  return statement(
    `browse-${sort.toLowerCase()}-${rows}`,
    browseText(sort, (value) => `(select ${value})`, '', `${rows}`),
  )
}

/** A common word is best found along the order, a rare one by its own index; the wrong way round takes ten times as long. */
function narrowedStatement(sort: BrowseSort, searches: boolean): Statement<BrowseParameters, BrowsedGroupRow> {
  const narrow = `and reward_micros >= :minRewardMicros and requester_id <> all(:blockers::text[])
       and (:requesterIds::text[] is null or requester_id = any(:requesterIds))
       and pay_per_hour_micros >= :minPayPerHourMicros and (:maxSeconds::integer is null or measured_seconds <= :maxSeconds)
       and (:qualificationTypeId::text is null or exists (select from hit_group_requirement asked
         where asked.hit_group_id = hit_group.hit_group_id and asked.qualification_type_id = :qualificationTypeId))
       ${searches ? `and search @@ websearch_to_tsquery('simple', :searchTerm)` : ''}`
  return statement(
    `browse-${sort.toLowerCase()}-${searches ? 'search' : 'narrowed'}`,
    browseText(sort, (value) => value, narrow, ':limit'),
    { plansAnew: true },
  )
}

function browseText(sort: BrowseSort, known: (value: string) => string, narrow: string, limit: string): string {
  const { column, type, direction } = sorts[sort]
  const beyond = direction === 'desc' ? '<' : '>'
  const farthest = direction === 'desc' ? greatest[type] : least[type]
  const afterValue = known(`coalesce(:afterValue::text::${type}, ${farthest})`)
  const afterId = known(`coalesce(:afterId::text, ${direction === 'desc' ? `'~'` : `''`})`)
  return `select ${columns}, exists (
       select from worker_assignment mine where mine.worker_id = :workerId and mine.hit_group_id = hit_group.hit_group_id) as is_touched
     from hit_group where hits_available > 0 and expires_at > ${known(':now::timestamptz')}
       and (${column}, hit_group_id) ${beyond} (${afterValue}, ${afterId}) ${narrow}
       and not exists (
         select from hit_group_requirement need
         left join unnest(:typeIds::text[], :integers::bigint[], :countries::text[], :subdivisions::text[])
           have(type_id, number, country, subdivision) on have.type_id = need.qualification_type_id
         where need.hit_group_id = hit_group.hit_group_id
           and (need.actions_guarded = 'DiscoverPreviewAndAccept' or ${known(':onlyQualified::boolean')})
           and not case
             when need.comparator = 'DoesNotExist' then have.type_id is null
             when have.type_id is null then false
             when need.comparator = 'Exists' then true
             when have.country is not null then
               exists (select from unnest(need.countries, need.subdivisions) place(country, subdivision)
                 where place.country = have.country and place.subdivision in ('', have.subdivision))
               = (need.comparator in ('EqualTo', 'In'))
             when need.integer_values is null then false
             when need.comparator = 'LessThan' then have.number < need.integer_values[1]
             when need.comparator = 'LessThanOrEqualTo' then have.number <= need.integer_values[1]
             when need.comparator = 'GreaterThan' then have.number > need.integer_values[1]
             when need.comparator = 'GreaterThanOrEqualTo' then have.number >= need.integer_values[1]
             when need.comparator in ('EqualTo', 'In') then have.number = any(need.integer_values)
             else have.number <> all(need.integer_values)
           end)
     order by ${column} ${direction}, hit_group_id ${direction} limit ${limit}`
}

/** Pages of everything come in two lengths; what is asked for is cut from the shorter that will do. */
const shortPage = 20
const longPage = 100

const browse = new Map(
  (Object.keys(sorts) as BrowseSort[]).map((sort) => [
    sort,
    {
      short: wholeStatement(sort, shortPage),
      long: wholeStatement(sort, longPage),
      narrowed: narrowedStatement(sort, false),
      search: narrowedStatement(sort, true),
    },
  ]),
)

export async function listHITGroups(
  connection: Connection,
  sort: BrowseSort,
  parameters: BrowseParameters,
): Promise<BrowsedGroupRow[]> {
  const { short, long, narrowed, search } = browse.get(sort)!
  const { limit, searchTerm } = parameters
  if (searchTerm !== null) return connection.query(search, parameters)
  if (limit > longPage || isNarrowed(parameters)) return connection.query(narrowed, parameters)
  return (await connection.query(limit <= shortPage ? short : long, parameters)).slice(0, limit)
}

function isNarrowed(asked: BrowseParameters): boolean {
  const { minRewardMicros, minPayPerHourMicros, maxSeconds, qualificationTypeId, requesterIds, blockers } = asked
  const floor = minRewardMicros + minPayPerHourMicros
  return (
    floor > 0n || blockers.length > 0 || [maxSeconds, qualificationTypeId, requesterIds].some((one) => one !== null)
  )
}

const rollUp = statement<{ requesterId: string; hitGroupId: string; now: Date }, never>(
  'roll-up-hit-group',
  `update hit_group set hits_available = tally.hits, expires_at = coalesce(tally.expires_at, hit_group.expires_at),
     published_at = coalesce(tally.published_at, hit_group.published_at)
   from (
     select (case when (select is_paused from hit_group where hit_group_id = :hitGroupId) then 0 else count(*) end)::integer as hits,
       max(expires_at) as expires_at, max(created_at) as published_at
     from hit where requester_id = :requesterId and hit_group_id = :hitGroupId and is_open and expires_at > :now
   ) tally
   where hit_group.hit_group_id = :hitGroupId
     and (hits_available, hit_group.expires_at, hit_group.published_at) is distinct from
       (tally.hits, coalesce(tally.expires_at, hit_group.expires_at), coalesce(tally.published_at, hit_group.published_at))`,
)

/** Counts the open HITs of a group anew. */
export async function rollUpHITGroup(
  connection: Connection,
  requesterId: string,
  hitGroupId: string,
  now: Date,
): Promise<void> {
  await connection.query(rollUp, { requesterId, hitGroupId, now })
}

const listStale = statement<{ now: Date }, { requesterId: string; id: string }>(
  'list-stale-hit-groups',
  `select requester_id, hit_group_id as id from hit_group
   where hits_available > 0
   union
   select requester_id, hit_group_id from hit where is_open and expires_at > :now`,
)

/** Every group that has, or is shown to have, open HITs: for the sweep after a crash. */
export function listOpenHITGroups(connection: Connection, now: Date): Promise<{ requesterId: string; id: string }[]> {
  return connection.query(listStale, { now })
}
