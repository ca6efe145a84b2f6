import {
  DisassociateQualificationFromWorkerRequest,
  DisassociateQualificationFromWorkerResponse,
} from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const DisassociateQualificationFromWorker = operation({
  name: 'DisassociateQualificationFromWorker',
  noun: 'qualification',
  roles: ['requester'],
  mturk: true,

  input: DisassociateQualificationFromWorkerRequest,
  output: DisassociateQualificationFromWorkerResponse,
  errors: ['QualificationTypeDoesNotExist', 'QualificationDoesNotExist', 'InvalidQualificationState'],
  prose: 'Revokes a qualification. The Worker is told, with the reason.',
})
