import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const SubmitAssignment = operation({
  name: 'SubmitAssignment',
  noun: 'assignment',
  roles: ['worker'],
  input: structure(
    {
      AssignmentId: id,
      Answer: { type: 'string', max: 1_000_000 },
      Fields: { type: 'map', value: [text, list(text)] },
    },
    ['AssignmentId'],
  ),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'AssignmentClosed', 'XMLParseError', 'InvalidParameterValue'],
  prose:
    'Hands in the answer, as QuestionFormAnswers XML or as plain fields. The reply means that the answer is on disk. The same answer again is the same success.',
})
