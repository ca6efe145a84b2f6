import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { workerId } from '../../words.ts'

export const RegisterWorker = operation({
  name: 'RegisterWorker',
  noun: 'account',
  roles: ['person'],
  input: structure({
    Country: { type: 'string', min: 2, max: 2, pattern: '^[A-Z]{2}$' },
    Subdivision: { type: 'string', min: 2, max: 2, pattern: '^[A-Z]{2}$' },
  }),
  output: structure({ WorkerId: workerId }, ['WorkerId']),
  errors: [],
  prose: 'Makes the signed-in person a Worker. Again, it gives the same WorkerId.',
})
