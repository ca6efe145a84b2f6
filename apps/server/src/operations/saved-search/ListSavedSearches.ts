import { listSavedSearches } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentSavedSearch } from '../../present/saved-search.ts'

export const ListSavedSearches = behaviour('ListSavedSearches', async ({ connection, caller }) => ({
  SavedSearches: (await listSavedSearches(connection, caller.workerId!)).map(presentSavedSearch),
}))
