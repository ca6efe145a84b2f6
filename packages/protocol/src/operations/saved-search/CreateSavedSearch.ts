import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { SavedSearch } from '../../things/SavedSearch.ts'
import { WorkFilters } from '../../things/WorkFilters.ts'

export const CreateSavedSearch = operation({
  name: 'CreateSavedSearch',
  noun: 'saved-search',
  roles: ['worker'],
  input: structure({ Name: { type: 'string', min: 1, max: 60 }, Filters: WorkFilters }, ['Name', 'Filters']),
  output: structure({ SavedSearch: SavedSearch }, ['SavedSearch']),
  errors: ['TooManySavedSearches'],
  prose: 'Keeps filters of ListHITGroups under a name. A Worker keeps at most 50.',
})
