import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { RequesterPreference } from '../../things/RequesterPreference.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListRequesterPreferences = operation({
  name: 'ListRequesterPreferences',
  noun: 'requester-preference',
  roles: ['worker'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Preferences: list(RequesterPreference), NumResults: count, NextToken: nextToken }, [
    'Preferences',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The Requesters whom the Worker has made favourites or hidden.',
})
