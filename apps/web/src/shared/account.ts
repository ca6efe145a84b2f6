import type { AccountRoles } from '@kempelen/protocol'
import { useQuery } from '@tanstack/react-query'
import { isSignedOut, operationQuery } from './api.ts'

export type AccountState =
  | { state: 'loading' }
  | { state: 'signed-out' }
  | { state: 'failed'; error: Error; retry: () => void }
  | { state: 'signed-in'; account: AccountRoles }

export const accountQuery = { ...operationQuery('GetAccount', {}), staleTime: 60_000 }

/** Who is signed in, and in which roles. */
export function useAccount(): AccountState {
  const { data, error, isPending, refetch } = useQuery(accountQuery)
  if (error && isSignedOut(error)) return { state: 'signed-out' }
  if (data) return { state: 'signed-in', account: data }
  if (isPending || !error) return { state: 'loading' }
  return { state: 'failed', error, retry: () => void refetch() }
}
