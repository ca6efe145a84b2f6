export interface PeopleSearch {
  q?: string
  role?: 'Worker' | 'Requester' | 'Operator'
  state?: 'suspended'
}

export const roles = ['Worker', 'Requester', 'Operator'] as const

export function peopleSearch({ q, role, state }: Record<string, unknown>): PeopleSearch {
  return {
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 200) }),
    ...(roles.includes(role as never) && { role: role as (typeof roles)[number] }),
    ...(state === 'suspended' && { state }),
  }
}
