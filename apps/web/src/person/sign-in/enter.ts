import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { accountQuery } from '../../shared/account.ts'

/** What follows signing in: all that was known before is forgotten, and the app goes on where the reader wanted to be. */
export function useEnter(): (to: string) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return async (to) => {
    queries.clear()
    await queries.prefetchQuery(accountQuery)
    router.history.push(pathWithin(to))
  }
}

/** Only a path of this site: `from` stands in the address and could be anything. */
export function pathWithin(to: string): string {
  const base = 'http://within.invalid'
  const url = URL.parse(to, base)
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/'
}
