import type { AccountRoles } from '@kempelen/protocol'
import { useQuery } from '@tanstack/react-query'
import { call, isSignedOut, operationQuery } from './api.ts'
import { noteWorker } from './early.ts'
import { chooseRequester, chosenRequester } from './requester.ts'

export type AccountState =
  | { state: 'loading' }
  | { state: 'signed-out' }
  | { state: 'failed'; error: Error; retry: () => void }
  | { state: 'signed-in'; account: AccountRoles }

export const accountQuery = { ...operationQuery('GetAccount', {}), queryFn: accountNow, staleTime: 60_000 }

/** Who is no member any more of the Requester that was chosen here acts for the first again. */
async function accountNow({ signal }: { signal: AbortSignal }): Promise<AccountRoles> {
  const account = await call('GetAccount', {}, signal)
  noteWorker(account.WorkerId !== undefined)
  if (account.RequesterId !== undefined || chosenRequester() === undefined) return account
  chooseRequester(undefined)
  return call('GetAccount', {}, signal)
}

/** In which the marketplace counts and pays; what belongs to a batch or a HITType says its own. */
export function useCurrency(): string {
  const { data } = useQuery(accountQuery)
  return data?.Currency ?? 'USD'
}

/** Who is signed in, and in which roles. */
export function useAccount(): AccountState {
  const { data, error, isPending, refetch } = useQuery(accountQuery)
  if (error && isSignedOut(error)) return { state: 'signed-out' }
  if (data) return { state: 'signed-in', account: data }
  if (isPending || !error) return { state: 'loading' }
  return { state: 'failed', error, retry: () => void refetch() }
}
