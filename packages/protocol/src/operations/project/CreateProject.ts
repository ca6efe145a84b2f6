import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Project, projectMembers } from '../../things/Project.ts'

export const CreateProject = operation({
  name: 'CreateProject',
  noun: 'project',
  roles: ['requester'],
  input: structure(
    {
      ...projectMembers,
    },
    ['Name', 'Title', 'Description'],
  ),
  output: structure({ Project }, ['Project']),
  errors: ['InvalidParameterValue'],
  prose:
    'Begins a project: a task page with its guidelines. The Template is HTML in Liquid, as for CreateHITLayout, which the rows of batches fill; a project with a SurveyURL instead sends people to an address outside, in which {{WORKER_ID}}, {{ASSIGNMENT_ID}}, {{STUDY_ID}}, {{COMPLETION_CODE}}, {{SCREEN_OUT_CODE}}, {{RETURN_URL}} and {{SCREEN_OUT_URL}} stand for what they say: the codes are different for every person, and whoever is sent to one of the addresses at the end has handed in without typing a code. AnswerField names the field of the answer that becomes the label, with dots between nested names; Classes lists its values in order where there are few.',
})
