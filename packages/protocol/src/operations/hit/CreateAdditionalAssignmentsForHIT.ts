import {
  CreateAdditionalAssignmentsForHITRequest,
  CreateAdditionalAssignmentsForHITResponse,
} from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateAdditionalAssignmentsForHIT = operation({
  name: 'CreateAdditionalAssignmentsForHIT',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  input: CreateAdditionalAssignmentsForHITRequest,
  output: CreateAdditionalAssignmentsForHITResponse,
  errors: [
    'HITDoesNotExist',
    'InvalidHITState',
    'InvalidMaximumAssignmentsIncrease',
    'InsufficientFunds',
    'DuplicateRequest',
  ],
  prose: 'Lets more Workers do a HIT. An expired HIT stays expired.',
})
