import { makeTimeId, Refusal } from '@kempelen/protocol'
import { insertSavedSearch } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentSavedSearch } from '../../present/saved-search.ts'

const most = 50

export const CreateSavedSearch = behaviour('CreateSavedSearch', async (context, { Name, Filters }) => {
  const search = {
    savedSearchId: makeTimeId(context.at, randomLetters),
    name: Name,
    filters: Filters,
    createdAt: context.at,
  }
  const isKept = await insertSavedSearch(context.connection, { ...search, workerId: context.caller.workerId!, most })
  if (!isKept) throw new Refusal('TooManySavedSearches', { Number: most })
  return { SavedSearch: presentSavedSearch(search) }
})
