import type { Page } from 'playwright-core'

/** Listens to an element from now on: the names of its events `input` and `change`, with what `value` was meanwhile. */
export async function listenTo(page: Page, tag: string): Promise<() => Promise<[event: string, value: unknown][]>> {
  await page.locator(tag).evaluate((element) => {
    const heard: [string, unknown][] = []
    Object.assign(element, { heard })
    for (const type of ['input', 'change'])
      element.addEventListener(type, () =>
        heard.push([type, structuredClone((element as never as { value: unknown }).value)]),
      )
  })
  return () => page.locator(tag).evaluate((element) => (element as never as { heard: [string, unknown][] }).heard)
}
