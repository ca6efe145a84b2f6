import { SendBonusRequest, SendBonusResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const SendBonus = operation({
  name: 'SendBonus',
  noun: 'bonus',
  roles: ['requester'],
  mturk: true,
  input: SendBonusRequest,
  output: SendBonusResponse,
  errors: [
    'AssignmentDoesNotExist',
    'InvalidAssignmentState',
    'InvalidParameterValue',
    'InsufficientFunds',
    'DuplicateRequest',
  ],
  prose: 'Pays a Worker an amount of its own, beside the reward, for a submitted assignment.',
})
