import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, id, text } from '../../words.ts'

export const SubmitQualificationTest = operation({
  name: 'SubmitQualificationTest',
  noun: 'qualification-request',
  roles: ['worker'],
  input: structure(
    {
      QualificationTypeId: id,
      Fields: { type: 'map', value: [text, list(text)] },
    },
    ['QualificationTypeId', 'Fields'],
  ),
  output: structure({ State: { type: 'string', enum: ['Pending', 'Granted'] }, IntegerValue: count }, ['State']),
  errors: ['QualificationTypeDoesNotExist', 'InvalidQualificationRequestState', 'InvalidParameterValue'],
  prose:
    'Hands in the answers to a running test. With an answer key they are graded and the value is granted, whatever it is; without one the Requester decides.',
})
