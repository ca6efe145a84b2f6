import {
  AssociateQualificationWithWorkerRequest,
  AssociateQualificationWithWorkerResponse,
} from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const AssociateQualificationWithWorker = operation({
  name: 'AssociateQualificationWithWorker',
  noun: 'qualification',
  roles: ['requester'],
  mturk: true,

  input: AssociateQualificationWithWorkerRequest,
  output: AssociateQualificationWithWorkerResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidQualificationTypeState', 'InvalidParameterValue'],
  prose:
    'Grants a qualification without a request, or changes its value. The Worker is told unless SendNotification is false.',
})
