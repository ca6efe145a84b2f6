import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { personName } from '../../words.ts'

export const UpdateMyAccount = operation({
  name: 'UpdateMyAccount',
  noun: 'account',
  roles: ['person'],
  input: structure({ Name: personName }, ['Name']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose: 'Changes the name. Members of the same Requesters see it; Workers and other Requesters do not.',
})
