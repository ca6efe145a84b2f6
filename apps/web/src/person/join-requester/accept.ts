import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { accountQuery } from '../../shared/account.ts'
import { call } from '../../shared/api.ts'
import { chooseRequester } from '../../shared/requester.ts'

/** From an invitation to the Requester's home; who is new signs up on the way. */
export function useAccept(code: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (enter: () => Promise<void>) => {
      await enter()
      try {
        const { RequesterId } = await call('AcceptMemberInvitation', { Code: code })
        chooseRequester(RequesterId)
      } finally {
        // What was known before was known of somebody else, or of another Requester.
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GetMemberInvitation', type: 'inactive' })
        await queries.fetchQuery({ ...accountQuery, staleTime: 0 }).catch(() => undefined)
      }
    },
    onSuccess: () => void navigate({ to: '/requester' }),
  })
}
