import { GetQualificationScoreRequest, GetQualificationScoreResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetQualificationScore = operation({
  name: 'GetQualificationScore',
  noun: 'qualification',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: GetQualificationScoreRequest,
  output: GetQualificationScoreResponse,
  errors: ['QualificationTypeDoesNotExist', 'QualificationDoesNotExist', 'InvalidQualificationState'],
  prose: 'Reads the value that a Worker has of a QualificationType of the Requester.',
})
