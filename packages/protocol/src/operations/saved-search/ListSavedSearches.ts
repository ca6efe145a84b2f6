import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { SavedSearch } from '../../things/SavedSearch.ts'

export const ListSavedSearches = operation({
  name: 'ListSavedSearches',
  noun: 'saved-search',
  roles: ['worker'],
  reads: true,
  input: structure({}),
  output: structure({ SavedSearches: list(SavedSearch) }, ['SavedSearches']),
  errors: [],
  prose: 'The saved searches of the Worker, at most 50, the oldest first.',
})
