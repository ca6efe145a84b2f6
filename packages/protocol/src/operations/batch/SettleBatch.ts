import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const SettleBatch = operation({
  name: 'SettleBatch',
  noun: 'batch',
  roles: ['clock'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose:
    'Brings a batch forward by what time and answers have made due: learns from its answers, decides its items anew, ends a pilot, pays top-ups, and closes it when all is done.',
})
