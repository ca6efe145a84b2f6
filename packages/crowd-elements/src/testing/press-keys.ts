import type { Page } from 'playwright-core'

/** How often Tab is pressed in search of something, before it counts as out of reach. */
const mostTabs = 80

/**
 * Works a page by keyboard alone. Each step is a key as Playwright names it (`Enter`, `Control+Z`), several times with
 * `*N` behind it; `type: some text`; or `Tab to NAME`, which presses Tab until the focus is on what is called so.
 */
export async function pressKeys(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const [, name] = /^Tab to (.+)$/.exec(step) ?? []
    const [, text] = /^type: ([\s\S]*)$/.exec(step) ?? []
    const [, key, times] = /^(.+)\*(\d+)$/.exec(step) ?? []
    if (name !== undefined) await tabTo(page, name)
    else if (text !== undefined) await page.keyboard.type(text)
    else for (let time = 0; time < Number(times ?? 1); time++) await page.keyboard.press(key ?? step)
  }
}

async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = []
  for (let tab = 0; tab < mostTabs; tab++) {
    await page.keyboard.press('Tab')
    const focused = await nameOfFocused(page)
    if (focused.includes(name)) return
    seen.push(focused)
  }
  throw new Error(`Tab never comes to "${name}"; it came to ${[...new Set(seen)].map((one) => `"${one}"`).join(', ')}.`)
}

/** The accessible name of what has the focus, in whatever shadow it stands; empty where nothing has it. */
async function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    if (!focused || focused === document.body) return ''
    const root = focused.getRootNode() as Document | ShadowRoot
    const ids = (focused.getAttribute('aria-labelledby') ?? '').split(/\s+/)
    const labels = [
      ...ids.map((id) => id && root.getElementById(id)),
      ...((focused as HTMLInputElement).labels ?? []),
      focused,
    ]
    const texts = labels.map((label) => label && textOf(label))
    return [focused.getAttribute('aria-label'), ...texts, focused.getAttribute('title')]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()

    function textOf(node: Node): string {
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
        return node.assignedNodes({ flatten: true }).map(textOf).join(' ')
      return node.childNodes.length === 0 ? (node.textContent ?? '') : Array.from(node.childNodes, textOf).join(' ')
    }
  })
}
