import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { regionCode, workerId } from '../../words.ts'

export const RegisterWorker = operation({
  name: 'RegisterWorker',
  noun: 'account',
  roles: ['person'],
  input: structure({
    Country: regionCode,
    Subdivision: regionCode,
  }),
  output: structure({ WorkerId: workerId }, ['WorkerId']),
  errors: [],
  prose: 'Makes the signed-in person a Worker. Again, it gives the same WorkerId.',
})
