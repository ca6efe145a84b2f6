import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text, workerId } from '../../words.ts'

export const CreateWorker = operation({
  name: 'CreateWorker',
  noun: 'worker',
  roles: ['operator'],
  input: structure({
    Kind: { type: 'string', enum: ['Person', 'Model'] },
    Country: { type: 'string', min: 2, max: 2, pattern: '^[A-Z]{2}$' },
    Subdivision: { type: 'string', min: 2, max: 2, pattern: '^[A-Z]{2}$' },
  }),
  output: structure({ WorkerId: workerId, Token: text }, ['WorkerId', 'Token']),
  errors: [],
  prose: 'Makes a Worker that works through programs, with a bearer token.',
})
