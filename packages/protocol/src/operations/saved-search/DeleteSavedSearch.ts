import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DeleteSavedSearch = operation({
  name: 'DeleteSavedSearch',
  noun: 'saved-search',
  roles: ['worker'],
  input: structure({ SavedSearchId: id }, ['SavedSearchId']),
  output: structure({}),
  errors: ['SavedSearchDoesNotExist'],
  prose: 'Forgets a saved search.',
})
