import type { Page } from 'playwright-core'

/** Calls an operation with the session of a page. */
export function asPage<T>(page: Page, operation: string, input: object = {}): Promise<T> {
  return page.evaluate(
    async ([name, body]) => {
      const reply = await fetch(`/v1/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return reply.json()
    },
    [operation, input] as const,
  )
}
