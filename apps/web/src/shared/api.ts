import { outputTimes } from 'virtual:output-times'
import { createCaller, RefusedError, UnreachableError } from '@kempelen/client'
import { type Contracts, type InputOf, type OperationName, type OutputOf, pageSize } from '@kempelen/protocol'
import {
  type InfiniteData,
  type QueryKey,
  type UseMutationResult,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { fetchAsRequester } from './requester.ts'

type Inputs = { [N in OperationName]: InputOf<Contracts[N]> }
type Outputs = { [N in OperationName]: OutputOf<Contracts[N]> }
export type Input<N extends OperationName> = Inputs[N]
export type Output<N extends OperationName> = Outputs[N]

const caller = createCaller((name) => outputTimes[name], { fetch: fetchAsRequester })

/** Calls an operation as the person who is signed in. */
export function call<N extends OperationName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  return caller(name, input, { ...(signal && { signal }) }) as Promise<Output<N>>
}

/** What an operation answers, kept and refreshed under its name and input: the options of a query. */
export function operationQuery<N extends OperationName>(name: N, input: Input<N>) {
  return {
    queryKey: [name, 'one', input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Output<N>> => call(name, input, signal),
  }
}

/** The operations that answer in pages. */
export type PagedName = {
  [N in OperationName]: 'NextToken' extends keyof Input<N> & keyof Output<N>
    ? 'NumResults' extends keyof Output<N>
      ? N
      : never
    : never
}[OperationName]

/** A list that grows page by page. */
export function usePages<N extends PagedName>(name: N, input: Input<N>) {
  type Page = Output<N> & { NextToken?: string }
  return useInfiniteQuery<Page, Error, InfiniteData<Page, string>, QueryKey, string>({
    queryKey: [name, 'pages', input],
    // Programs add to lists meanwhile: who comes back to one sees it as it is.
    refetchOnMount: 'always',
    queryFn: ({ pageParam, signal }) => {
      const next: unknown = pageParam === '' ? input : { ...(input as object), NextToken: pageParam }
      return caller(name, next, { signal }) as Promise<Page>
    },
    initialPageParam: '',
    getNextPageParam: (page) => (isLast(name, input, page) ? undefined : page.NextToken),
  })
}

/** Lists whose pages may be short before the end: groups that the Worker has done are left out, and events that a filter leaves out. */
const unevenLists: ReadonlySet<string> = new Set(['ListHITGroups', 'ListActivity'])

const isUneven = (name: PagedName, input: object) =>
  unevenLists.has(name) ||
  (name === 'ListResults' && ('Field' in input || 'MinSeconds' in input || 'MaxSeconds' in input))

/** The server puts a token on every page but an empty one. A page that is not full is the last nevertheless. */
function isLast(name: PagedName, input: { MaxResults?: number }, page: { NumResults?: number }) {
  const { MaxResults = pageSize.default } = input
  return !isUneven(name, input) && (page.NumResults ?? 0) < MaxResults
}

/** A write. When it is done, what the operations in `touches` answered is asked for again. */
export function useAction<N extends OperationName>(name: N, touches: readonly OperationName[] = []): Action<N> {
  const queries = useQueryClient()
  const action = useMutation<never, Error, unknown>({
    mutationFn: (input) => caller(name, input) as Promise<never>,
    // Without a connection it fails at once and says so, instead of waiting unseen for one.
    networkMode: 'always',
    onSuccess: () => {
      for (const touched of touches) void queries.invalidateQueries({ queryKey: [touched] })
    },
  })
  return action as unknown as Action<N>
}

type Action<N extends OperationName> = UseMutationResult<Output<N>, Error, Input<N>>

export function isRefusal(error: unknown, ...codes: string[]): error is RefusedError {
  return error instanceof RefusedError && (codes.length === 0 || codes.includes(error.code))
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof UnreachableError
}

export const isSignedOut = (error: unknown) =>
  isRefusal(error, 'MissingAuthenticationTokenException', 'UnrecognizedClientException')
