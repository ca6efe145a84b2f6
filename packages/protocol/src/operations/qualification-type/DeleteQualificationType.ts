import { DeleteQualificationTypeRequest, DeleteQualificationTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const DeleteQualificationType = operation({
  name: 'DeleteQualificationType',
  noun: 'qualification-type',
  roles: ['requester'],
  mturk: true,

  input: DeleteQualificationTypeRequest,
  output: DeleteQualificationTypeResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidQualificationTypeState'],
  prose:
    'Ends a QualificationType: open requests are turned down, its name is free again, and HITs that ask for it go on comparing with what has been granted.',
})
