import { Refusal } from '@kempelen/protocol'
import { deleteSavedSearch } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeleteSavedSearch = behaviour('DeleteSavedSearch', async ({ connection, caller }, { SavedSearchId }) => {
  if (!(await deleteSavedSearch(connection, caller.workerId!, SavedSearchId)))
    throw new Refusal('SavedSearchDoesNotExist', { SavedSearchId })
  return {}
})
