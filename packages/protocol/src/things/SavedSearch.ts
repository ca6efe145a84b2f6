import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, time } from '../words.ts'
import { WorkFilters } from './WorkFilters.ts'

/** Filters of the list of work, under a name that the Worker gave. */
export const SavedSearch = structure(
  { SavedSearchId: id, Name: { type: 'string', min: 1, max: 60 }, Filters: WorkFilters, CreationTime: time },
  ['SavedSearchId', 'Name', 'Filters', 'CreationTime'],
)

export type SavedSearch = ValueOf<typeof SavedSearch>
