import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Project, projectMembers } from '../../things/Project.ts'
import { id } from '../../words.ts'

export const UpdateProject = operation({
  name: 'UpdateProject',
  noun: 'project',
  roles: ['requester'],
  input: structure(
    {
      ProjectId: id,
      ...projectMembers,
    },
    ['ProjectId'],
  ),
  output: structure({ Project }, ['Project']),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Makes the next version of a project with what is given changed. Assignments that are accepted from now on, also in batches at work, are done under it; those accepted before keep the version they were accepted under, and every answer says which one that was.',
})
