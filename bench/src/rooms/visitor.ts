import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/setup/browser.mjs'
import type { Marketplace } from '../marketplace.ts'

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Signs somebody up who then does these operations in turn: the cookies of their browser, and what the last one answered. */
export async function signUp<Answer>(
  browser: Browser,
  { port }: Marketplace,
  operations: Record<string, object>,
): Promise<{ cookies: Cookies; answer: Answer }> {
  const origin = `http://localhost:${port}`
  const context = await browser.newContext({ baseURL: origin })
  const post = (path: string, data: object) => context.request.post(path, { data, headers: { origin } })
  await post('/api/auth/sign-up/email', { name: 'A', email: 'a@example.org', password: 'correct horse battery' })
  let answer: unknown
  for (const [name, input] of Object.entries(operations)) {
    const reply = await post(`/v1/${name}`, input)
    if (!reply.ok()) throw new Error(`${name} was refused: ${await reply.text()}`)
    answer = await reply.json()
  }
  const cookies = await context.cookies()
  await context.close()
  return { cookies, answer: answer as Answer }
}

/** A script of a page: notes by its own clock, from when the address was asked for, when the first such element is painted. */
export function noteWhenShown(selector: string, text = ''): string {
  return `
    new MutationObserver((_, observer) => {
      const shown = [...document.querySelectorAll(${JSON.stringify(selector)})]
      if (!shown.some((element) => element.textContent.includes(${JSON.stringify(text)}))) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => { globalThis.kempelenShown = performance.now() }))
    }).observe(document, { subtree: true, childList: true })`
}

const patienceMs = 60_000

/** Milliseconds until what `noteWhenShown` watches for was there, in a page that has just been opened. */
export async function whenShown(page: Page): Promise<number> {
  for (const begun = performance.now(); performance.now() - begun < patienceMs; await sleep(20)) {
    const shown = await page.evaluate<number | undefined>('globalThis.kempelenShown')
    if (shown) return shown
  }
  throw new Error(`${page.url()} did not show what was waited for within ${patienceMs / 1000} s`)
}
