import { createClient, RefusedError, UnreachableError } from '@kempelen/client'
import { type Contracts, type InputOf, type OperationName, type OutputOf, pageSize } from '@kempelen/protocol'
import {
  type InfiniteData,
  type QueryKey,
  type UseMutationResult,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

type Inputs = { [N in OperationName]: InputOf<Contracts[N]> }
type Outputs = { [N in OperationName]: OutputOf<Contracts[N]> }
export type Input<N extends OperationName> = Inputs[N]
export type Output<N extends OperationName> = Outputs[N]

type AnyCall = (input: unknown, options: { signal?: AbortSignal }) => Promise<never>

const calls = createClient() as unknown as Record<OperationName, AnyCall>

/** Calls an operation as the person who is signed in. */
export function call<N extends OperationName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  return calls[name](input, { signal })
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
      return calls[name](next, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => (isLast(name, input, page) ? undefined : page.NextToken),
  })
}

/**
 * The server puts a token on every page but an empty one. A page that is not full is the last nevertheless, save that
 * ListHITGroups takes groups out of its pages that the Worker has done.
 */
function isLast(
  name: PagedName,
  { MaxResults = pageSize.default }: { MaxResults?: number },
  page: { NumResults?: number },
) {
  return name !== 'ListHITGroups' && (page.NumResults ?? 0) < MaxResults
}

/** A write. When it is done, what the operations in `touches` answered is asked for again. */
export function useAction<N extends OperationName>(name: N, touches: readonly OperationName[] = []): Action<N> {
  const queries = useQueryClient()
  const action = useMutation<never, Error, unknown>({
    mutationFn: (input) => calls[name](input, {}),
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
