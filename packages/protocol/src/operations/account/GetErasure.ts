import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { amount, count, flag, text } from '../../words.ts'

export const GetErasure = operation({
  name: 'GetErasure',
  noun: 'account',
  roles: ['person'],
  reads: true,
  input: structure({}),
  output: structure(
    { Available: amount, Pending: amount, Unit: text, NumberHeld: count, IsPayoutOpen: flag, OwnedAlone: list(text) },
    ['Available', 'Pending', 'Unit', 'NumberHeld', 'IsPayoutOpen', 'OwnedAlone'],
  ),
  errors: [],
  prose:
    'What EraseMyAccount would find: pay that is available and that is not yet decided, assignments held, a pay-out on its way, Requesters of which the person is the only Owner.',
})
