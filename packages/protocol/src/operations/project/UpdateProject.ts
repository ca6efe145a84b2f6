import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { answerKind, Project } from '../../things/Project.ts'
import { id } from '../../words.ts'

export const UpdateProject = operation({
  name: 'UpdateProject',
  noun: 'project',
  roles: ['requester'],
  input: structure(
    {
      ProjectId: id,
      Name: { type: 'string', min: 1, max: 128 },
      Title: { type: 'string', min: 1, max: 128 },
      Description: { type: 'string', min: 1, max: 2000 },
      Keywords: { type: 'string', max: 1000 },
      Guidelines: { type: 'string', max: 100_000 },
      Template: { type: 'string', min: 1, max: 65_535 },
      AnswerSchema: { type: 'string', min: 2, max: 65_535 },
      SurveyURL: { type: 'string', min: 1, max: 2000 },
      AnswerField: { type: 'string', min: 1, max: 200 },
      AnswerKind: answerKind,
      Classes: list({ type: 'string', min: 1, max: 200 }, 1000),
    },
    ['ProjectId'],
  ),
  output: structure({ Project }, ['Project']),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Makes the next version of a project with what is given changed. Assignments that are accepted from now on, also in batches at work, are done under it; those accepted before keep the version they were accepted under, and every answer says which one that was.',
})
