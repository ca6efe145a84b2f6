import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { RequesterCard } from '../../things/RequesterCard.ts'
import { id, requesterPreference } from '../../words.ts'

export const GetRequesterCard = operation({
  name: 'GetRequesterCard',
  noun: 'requester',
  roles: ['worker'],
  reads: true,
  input: structure({ RequesterId: id }, ['RequesterId']),
  output: structure({ RequesterCard: RequesterCard, Preference: requesterPreference }, ['RequesterCard', 'Preference']),
  errors: ['RequesterDoesNotExist'],
  prose:
    'What a Worker may want to know of a Requester before choosing: pay per hour as measured, how soon answers are paid, how many are rejected and how often that was overturned, each with how much it rests on. Taken from the newest answers of the 200 groups measured last; absent where there are none.',
})
