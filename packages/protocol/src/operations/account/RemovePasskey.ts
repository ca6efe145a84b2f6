import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text } from '../../words.ts'

export const RemovePasskey = operation({
  name: 'RemovePasskey',
  noun: 'account',
  roles: ['person'],
  input: structure({ PasskeyId: text }, ['PasskeyId']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose: 'Forgets a passkey, which signs in nobody any more.',
})
