import { type ListHITGroups as Contract, type InputOf, toMicros } from '@kempelen/protocol'
import { unmetRequirements, type WorkerQualifications } from '@kempelen/rules'
import {
  type BrowsedGroupRow,
  type BrowseSort,
  findHITToPreview,
  type HITGroupRow,
  listHITGroups,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentHITGroup } from '../../present/hit-group.ts'
import { asideOf } from '../../steps/group-aside.ts'
import { explainer, qualificationsOf, standingOf, withParticipations } from '../../steps/worker-facts.ts'

export const ListHITGroups = behaviour('ListHITGroups', async (context, input) => {
  const sort = input.Sort ?? 'Newest'
  const after = readPosition(input)
  const granted = await qualificationsOf(context)
  const { blockers, favorites, hidden } = await standingOf(context)
  const rows = await listHITGroups(context.connection, sort, {
    ...asColumns(granted),
    workerId: context.caller.workerId!,
    blockers: [...blockers, ...hidden, ...(await context.suspensions.requesters())],
    requesterIds: requestersOf(input, favorites),
    searchTerm: input.SearchTerm?.trim() || null,
    minRewardMicros: toMicros(input.MinReward ?? '0'),
    minPayPerHourMicros: toMicros(input.MinPayPerHour ?? '0'),
    maxSeconds: input.MaxMinutes === undefined ? null : input.MaxMinutes * 60,
    qualificationTypeId: input.QualificationTypeId ?? null,
    onlyQualified: input.Qualified ?? false,
    afterValue: after?.value ?? null,
    afterId: after?.id ?? null,
    limit: pageLimit(input),
    now: context.at,
  })
  const requirements = rows.flatMap((row) => row.requirements)
  const qualifications = await withParticipations(context, granted, requirements)
  const guarded = input.Qualified ? 'Accept' : 'Discover'
  const open = await withoutFinished(
    context,
    rows.filter((row) => unmetRequirements(row.requirements, qualifications, guarded).length === 0),
  )
  const explain = await explainer(context, qualifications, requirements)
  return {
    HITGroups: await Promise.all(
      open.map(async (group) => presentHITGroup(group, qualifications, explain, await asideOf(context, group))),
    ),
    ...pageOf(rows, (row) => ({ value: sortValue(row, sort), id: row.hitGroupId })),
    NumResults: open.length,
  }
})

/** Leaves out the groups of which this Worker has done every HIT; only those he has worked in need a look. */
async function withoutFinished(context: Context, rows: readonly BrowsedGroupRow[]): Promise<BrowsedGroupRow[]> {
  const workerId = context.caller.workerId!
  const open: BrowsedGroupRow[] = []
  for (const row of rows) {
    const { requesterId, hitGroupId, isTouched } = row
    if (
      !isTouched ||
      (await findHITToPreview(context.connection, { requesterId, hitGroupId, workerId, now: context.at }))
    )
      open.push(row)
  }
  return open
}

/** The Requesters whose groups are asked for; nothing where that is not said. */
function requestersOf(
  { RequesterId, RequesterIds, Favorites }: InputOf<typeof Contract>,
  favorites: readonly string[],
): readonly string[] | null {
  const asked = RequesterIds ?? (RequesterId === undefined ? null : [RequesterId])
  if (!Favorites) return asked
  return asked === null ? favorites : asked.filter((id) => favorites.includes(id))
}

function sortValue(row: HITGroupRow, sort: BrowseSort): string {
  switch (sort) {
    case 'Newest':
    case 'Oldest':
      return row.publishedAt.toISOString()
    case 'Reward':
    case 'LeastReward':
      return row.rewardMicros.toString()
    case 'PayPerHour':
      return row.payPerHourMicros.toString()
    case 'HITCount':
    case 'FewestHITs':
      return row.hitsAvailable.toString()
    case 'Title':
      return row.title
  }
}

function asColumns(qualifications: WorkerQualifications) {
  const values = [...qualifications.values()]
  return {
    typeIds: [...qualifications.keys()],
    integers: values.map((value) => ('integer' in value ? value.integer : null)),
    countries: values.map((value) => ('locale' in value ? value.locale.Country : null)),
    subdivisions: values.map((value) => ('locale' in value ? (value.locale.Subdivision ?? '') : null)),
  }
}
