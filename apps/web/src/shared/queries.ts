import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal, isSignedOut, isUnreachable } from './api.ts'

/** What the server answered, for the life of the page. A session that has ended anywhere sends to the sign-in page. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== 'GetAccount')
        void queries.invalidateQueries({ queryKey: ['GetAccount'] })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && (isUnreachable(error) || isRefusal(error, 'ThrottlingException', 'ServiceFault')),
    },
  },
})
