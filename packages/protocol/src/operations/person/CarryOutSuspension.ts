import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const CarryOutSuspension = operation({
  name: 'CarryOutSuspension',
  noun: 'person',
  roles: ['clock'],
  input: structure({ SuspensionId: id }, ['SuspensionId']),
  output: structure({}),
  errors: [],
  prose: 'Returns what a suspended Worker holds. The clock does so.',
})
