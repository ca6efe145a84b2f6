import { RefusedError } from '@kempelen/client'
import { useAccount } from '../account.ts'

/** Whether a refusal says what the notice of a suspension above the page says already. */
export function useToldAbove(error: Error | null): boolean {
  const account = useAccount()
  const isSuspended = account.state === 'signed-in' && account.account.Suspensions !== undefined
  return isSuspended && error instanceof RefusedError && error.code === 'AccountSuspended'
}
