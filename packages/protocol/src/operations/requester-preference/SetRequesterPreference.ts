import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, requesterPreference } from '../../words.ts'

export const SetRequesterPreference = operation({
  name: 'SetRequesterPreference',
  noun: 'requester-preference',
  roles: ['worker'],
  input: structure({ RequesterId: id, Preference: requesterPreference }, ['RequesterId', 'Preference']),
  output: structure({}),
  errors: ['RequesterDoesNotExist'],
  prose:
    'Makes a Requester a favourite of the Worker, hides their work from ListHITGroups, or does neither any more. Nobody else is told.',
})
