export const sorts = ['Newest', 'Reward', 'HITCount', 'Title'] as const

/** The filters of the page as they stand in its address. */
export interface FindWorkSearch {
  q?: string
  sort?: (typeof sorts)[number]
  min?: string
  qualified?: boolean
}

export function findWorkSearch(search: Record<string, unknown>): FindWorkSearch {
  const min = String(search.min ?? '')
  return {
    ...(search.q !== undefined && search.q !== '' && { q: String(search.q).slice(0, 200) }),
    ...(sorts.includes(search.sort as never) && { sort: search.sort as FindWorkSearch['sort'] }),
    ...(/^[0-9]+\.?[0-9]{0,2}$/.test(min) && { min }),
    ...(search.qualified === true && { qualified: true }),
  }
}
