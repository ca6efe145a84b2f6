import { listProjects } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentProject } from '../../present/project.ts'

export const ListProjects = behaviour('ListProjects', async ({ connection, caller }, input) => {
  const rows = await listProjects(connection, {
    requesterId: caller.requesterId!,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return { Projects: rows.map(presentProject), ...pageOf(rows, ({ projectId }) => ({ value: '', id: projectId })) }
})
