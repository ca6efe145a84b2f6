import { GetFileUploadURLRequest, GetFileUploadURLResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetFileUploadURL = operation({
  name: 'GetFileUploadURL',
  noun: 'uploaded-file',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: GetFileUploadURLRequest,
  output: GetFileUploadURLResponse,
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState', 'InvalidParameterValue', 'FileDoesNotExist'],
  prose:
    'An address from which the file that answers a FileUploadAnswer question can be downloaded for 60 seconds. Files go when their HIT is deleted.',
})
