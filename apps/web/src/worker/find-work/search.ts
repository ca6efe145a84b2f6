import type { SavedSearch } from '@kempelen/protocol'

export const sorts = ['Newest', 'PayPerHour', 'Reward', 'HITCount', 'Title'] as const

/** The filters of the page as they stand in its address. */
export interface FindWorkSearch {
  q?: string
  sort?: (typeof sorts)[number]
  min?: string
  wage?: string
  minutes?: string
  qualified?: boolean
  favorites?: boolean
  requester?: string
  asks?: string
}

export function findWorkSearch(search: Record<string, unknown>): FindWorkSearch {
  return {
    ...(search.q !== undefined && search.q !== '' && { q: String(search.q).slice(0, 200) }),
    ...(sorts.includes(search.sort as never) && { sort: search.sort as FindWorkSearch['sort'] }),
    ...matching('min', search.min, /^[0-9]+\.?[0-9]{0,2}$/),
    ...matching('wage', search.wage, /^[0-9]+\.?[0-9]{0,2}$/),
    ...matching('minutes', search.minutes, /^[1-9][0-9]{0,3}$/),
    ...matching('requester', search.requester, /^[A-Z0-9]{1,64}$/),
    ...matching('asks', search.asks, /^[A-Z0-9]{1,64}$/),
    ...(search.qualified === true && { qualified: true }),
    ...(search.favorites === true && { favorites: true }),
  }
}

type Filters = SavedSearch['Filters']

/** The same for ListHITGroups, and as it is saved. */
export function filtersOf({ q, sort, min, wage, minutes, ...search }: FindWorkSearch): Filters {
  return {
    ...(q && { SearchTerm: q }),
    ...(min && { MinReward: min }),
    ...(wage && { MinPayPerHour: wage }),
    ...(minutes && { MaxMinutes: Number(minutes) }),
    ...(search.qualified && { Qualified: true }),
    ...(search.favorites && { Favorites: true }),
    ...(search.requester && { RequesterId: search.requester }),
    ...(search.asks && { QualificationTypeId: search.asks }),
    ...(sort && { Sort: sort }),
  }
}

/** The address of what was saved. */
export function searchOf(filters: Filters): FindWorkSearch {
  return findWorkSearch({
    q: filters.SearchTerm,
    sort: filters.Sort,
    min: filters.MinReward,
    wage: filters.MinPayPerHour,
    minutes: filters.MaxMinutes,
    qualified: filters.Qualified,
    favorites: filters.Favorites,
    requester: filters.RequesterId,
    asks: filters.QualificationTypeId,
  })
}

/** Numbers of an address may have been read as such. */
function matching<K extends string>(name: K, value: unknown, pattern: RegExp): { [name in K]?: string } {
  const text = String(value ?? '')
  return (pattern.test(text) ? { [name]: text } : {}) as { [name in K]?: string }
}
