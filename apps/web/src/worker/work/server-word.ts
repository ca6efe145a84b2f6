import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { operationQuery } from '../../shared/api.ts'

const secondLookMilliseconds = 1500

/**
 * What a task says of its submission proves nothing; the server's word does. Asking it moves the page on when the
 * assignment is submitted. After a claim that does not hold, `isMissing` is true.
 */
export function useServerWord(assignmentId: string) {
  const queries = useQueryClient()
  const [isMissing, setIsMissing] = useState(false)
  const ask = useCallback(async (): Promise<boolean> => {
    const query = operationQuery('GetMyAssignment', { AssignmentId: assignmentId })
    const answer = await queries.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined)
    const isSubmitted = answer !== undefined && answer.Assignment.Status !== 'Accepted'
    if (isSubmitted)
      for (const name of ['ListMyAssignments', 'GetEarnings', 'ListHITGroups'])
        void queries.invalidateQueries({ queryKey: [name] })
    return isSubmitted
  }, [queries, assignmentId])
  const askAfterClaim = useCallback(async () => {
    if (await ask()) return
    await new Promise((resolve) => setTimeout(resolve, secondLookMilliseconds))
    if (!(await ask())) setIsMissing(true)
  }, [ask])
  return {
    ask: useCallback(() => void ask(), [ask]),
    askAfterClaim: useCallback(() => void askAfterClaim(), [askAfterClaim]),
    isMissing,
  }
}
