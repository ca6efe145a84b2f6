import { askedEarly } from './early.ts'

/** Where the browser keeps for which Requester its person acts. */
const key = 'kempelen.requester'

/** The RequesterId that was chosen, where the person is a member of several. */
export function chosenRequester(): string | undefined {
  return localStorage.getItem(key) ?? undefined
}

/** Chooses for which Requester this browser acts; nothing stands for the first. */
export function chooseRequester(requesterId: string | undefined): void {
  if (requesterId === undefined) localStorage.removeItem(key)
  else localStorage.setItem(key, requesterId)
}

/** As `fetch`, for the Requester that was chosen. */
export const fetchAsRequester: typeof fetch = (input, init) => {
  const early = askedEarly(String(input), init?.body)
  if (early) return early
  const requesterId = chosenRequester()
  if (requesterId === undefined) return fetch(input, init)
  const headers = new Headers(init?.headers)
  headers.set('X-Requester-Id', requesterId)
  return fetch(input, { ...init, headers })
}

/** The address of a file of the Requester that was chosen: a link carries no header. */
export function fileOfRequester(path: string, query: Readonly<Record<string, string>> = {}): string {
  const requesterId = chosenRequester()
  const asked = new URLSearchParams({ ...query, ...(requesterId && { RequesterId: requesterId }) })
  return asked.size > 0 ? `${path}?${asked}` : path
}
