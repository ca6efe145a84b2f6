import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { regionCode, text, workerId } from '../../words.ts'

export const CreateWorker = operation({
  name: 'CreateWorker',
  noun: 'worker',
  roles: ['operator'],
  input: structure({
    Kind: { type: 'string', enum: ['Person', 'Model'] },
    Country: regionCode,
    Subdivision: regionCode,
  }),
  output: structure({ WorkerId: workerId, Token: text }, ['WorkerId', 'Token']),
  errors: [],
  prose: 'Makes a Worker that works through programs, with a bearer token.',
})
