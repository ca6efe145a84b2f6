import type { Page, Request } from 'playwright-core'

/**
 * Opens an address and waits until the page has drawn all that it asked for. Playwright's `networkidle` does so half a
 * second later, which over hundreds of pages is minutes.
 */
export async function openSettled(page: Page, address: string): Promise<void> {
  const open = new Set<Request>()
  let begun = 0
  const onBegin = (request: Request) => {
    // The live line stays open.
    if (request.resourceType() === 'eventsource') return
    begun++
    open.add(request)
  }
  const onEnd = (request: Request) => open.delete(request)
  page.on('request', onBegin).on('requestfinished', onEnd).on('requestfailed', onEnd)
  await page.goto(address)
  for (let before = -1; open.size > 0 || before !== begun; ) {
    before = begun
    await page.evaluate(isIdle)
  }
  page.off('request', onBegin).off('requestfinished', onEnd).off('requestfailed', onEnd)
}

/** Runs in the page: what an answer sets off is drawn, and what that asks for is asked. */
function isIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => resolve()), 50)))
}
