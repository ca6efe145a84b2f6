import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'

/** The names of the newest hundred projects by their ids. */
export function useProjectNames(): (projectId: string) => string | undefined {
  const { data } = useQuery(operationQuery('ListProjects', { MaxResults: 100 }))
  const names = new Map(data?.Projects.map(({ ProjectId, Name }) => [ProjectId, Name]))
  return (projectId) => names.get(projectId)
}
