import { list, structure } from '../shape.ts'
import { amount, flag, id } from '../words.ts'

/** What narrows the list of work; a saved search holds the same under a name. */
export const workFilters = {
  SearchTerm: { type: 'string', max: 200 },
  MinReward: amount,
  /** Measured pay; groups that nobody has done yet have none. */
  MinPayPerHour: amount,
  MaxMinutes: { type: 'integer', min: 1, max: 10_080 },
  Qualified: flag,
  QualificationTypeId: id,
  RequesterId: id,
  RequesterIds: list(id, 50),
  Favorites: flag,
  Sort: {
    type: 'string',
    enum: ['Newest', 'Oldest', 'Reward', 'LeastReward', 'PayPerHour', 'HITCount', 'FewestHITs', 'Title'],
  },
} as const

export const WorkFilters = structure(workFilters)
