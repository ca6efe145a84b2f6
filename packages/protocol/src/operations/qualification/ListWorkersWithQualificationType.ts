import {
  ListWorkersWithQualificationTypeRequest,
  ListWorkersWithQualificationTypeResponse,
} from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListWorkersWithQualificationType = operation({
  name: 'ListWorkersWithQualificationType',
  noun: 'qualification',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListWorkersWithQualificationTypeRequest,
  output: ListWorkersWithQualificationTypeResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidParameterValue'],
  prose: 'Lists who has been granted a qualification, or had it revoked, by the time it was granted.',
})
