import type { Contracts, HITGroup, InputOf, OutputOf } from '@kempelen/protocol'
import { asProject } from './shapes.ts'
import type { Ask } from './visit.ts'

const mastersIds: ReadonlySet<string> = new Set(['2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6'])

const sorts: Record<string, InputOf<Contracts['ListHITGroups']>['Sort']> = {
  updated_asc: 'Oldest',
  updated_desc: 'Newest',
  reward_asc: 'LeastReward',
  reward_desc: 'Reward',
  num_hits_asc: 'FewestHITs',
  num_hits_desc: 'HITCount',
}

export type ProjectsQuery = Record<string, string | undefined>

/** Farther pages are refused to nobody and hold nothing: each costs a walk over those before it. */
const lastPage = 50

/**
 * One page of the groups, counted as MTurk's website counts pages. How many there are in all is not counted, which would
 * cost more than the page: `total_num_results` says how many there are up to here, and one more where more follow.
 */
export async function projectsPage(ask: Ask, query: ProjectsQuery, requesterId?: string) {
  const pageNumber = number(query.page_number, 1, 1_000_000)
  const input: InputOf<Contracts['ListHITGroups']> = {
    Sort: sorts[query.sort ?? ''] ?? 'Newest',
    Qualified: query['filters[qualified]'] === 'true',
    MaxResults: number(query.page_size, 20, 100),
    ...(requesterId !== undefined && { RequesterId: requesterId }),
    ...(query['filters[search_term]']?.trim() && { SearchTerm: query['filters[search_term]'].slice(0, 200) }),
    ...(/^\d+(\.\d{0,2})?$/.test(query['filters[min_reward]'] ?? '') && { MinReward: query['filters[min_reward]'] }),
  }
  let page: OutputOf<Contracts['ListHITGroups']> = { HITGroups: [], NumResults: 0 }
  let before = 0
  for (let at = 1; at <= Math.min(pageNumber, lastPage + 1); at++) {
    before += page.HITGroups.length
    if (at > 1 && page.NextToken === undefined) break
    const NextToken = page.NextToken
    page = at > lastPage ? { HITGroups: [], NumResults: 0 } : await ask('ListHITGroups', { ...input, NextToken })
  }
  const wantsMasters = query['filters[masters]'] === 'true'
  const groups = page.HITGroups.filter((group) => !wantsMasters || asksForMasters(group))
  const mayFollow = page.NextToken !== undefined && page.HITGroups.length === input.MaxResults
  return {
    results: groups.map(asProject),
    page_number: pageNumber,
    num_results: groups.length,
    total_num_results: before + groups.length + (mayFollow ? 1 : 0),
  }
}

function asksForMasters({ Requirements }: HITGroup): boolean {
  return Requirements.some((one) => mastersIds.has(one.QualificationTypeId))
}

/** A whole number of at least 1 and at most `max`, or what stands in for it. */
export function number(text: string | undefined, standIn: number, max: number): number {
  return /^\d{1,9}$/.test(text ?? '') ? Math.min(max, Math.max(1, Number(text))) : standIn
}
