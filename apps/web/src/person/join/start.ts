import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { accountQuery } from '../../shared/account.ts'
import { call, isRefusal } from '../../shared/api.ts'

/** A batch that was published this moment makes its HITs one transaction after the other. */
const attempts = 6
const pauseMilliseconds = 1000

interface Start {
  readonly groupId: string | undefined
  readonly assignmentId: string | undefined
}

/**
 * From an invitation to the first task: who is new signs up on the way, becomes a Worker, and joins. Without a free task it ends
 * at the group, and without a group, since the batch is not published yet, here.
 */
export function useStart(code: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (enter: () => Promise<void>): Promise<Start> => {
      await enter()
      try {
        await call('RegisterWorker', {})
        const { HITGroupId: groupId } = await call('JoinByInvitation', { Code: code })
        return { groupId, assignmentId: groupId && (await firstTask(groupId)) }
      } finally {
        // What was known before was known of somebody else.
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GetInvitation', type: 'inactive' })
        await queries.fetchQuery({ ...accountQuery, staleTime: 0 }).catch(() => undefined)
      }
    },
    onSuccess: ({ groupId, assignmentId }) => {
      if (assignmentId) void navigate({ to: '/worker/assignments/$assignmentId', params: { assignmentId } })
      else if (groupId) void navigate({ to: '/worker/groups/$groupId', params: { groupId } })
    },
  })
}

/** The task of the group that is held already, or else the next one; nothing where none is free. */
async function firstTask(groupId: string): Promise<string | undefined> {
  const mine = await call('ListMyAssignments', { Statuses: ['Accepted'], MaxResults: 100 })
  const held = mine.Assignments.find(({ HITGroupId }) => HITGroupId === groupId)
  if (held) return held.AssignmentId
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return (await call('AcceptAssignment', { HITGroupId: groupId })).Assignment.AssignmentId
    } catch (error) {
      if (!isRefusal(error, 'NoHITsAvailable', 'HITGroupDoesNotExist')) throw error
    }
    if (attempt < attempts) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
  return undefined
}
