import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ReturnPayout = operation({
  name: 'ReturnPayout',
  noun: 'payout',
  roles: ['operator'],
  input: structure({ PayoutId: id, Reason: { type: 'string', min: 1, max: 500 } }, ['PayoutId', 'Reason']),
  output: structure({}),
  errors: ['PayoutDoesNotExist'],
  prose:
    'Notes that a payment did not reach the Worker, or will not be made: the money is available to the Worker again, who reads the reason. Doing it again changes nothing.',
})
