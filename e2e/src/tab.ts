import type { Locator, Page } from 'playwright-core'

/**
 * Presses Tab until it stops on the target, and gives the names of the stops on the way. Throws where a stop does not show
 * that it has the focus, lies outside the order of the page, or where none of so many is the target.
 */
export async function tabTo(page: Page, target: Locator, most = 40): Promise<string[]> {
  const names: string[] = []
  let lookWithFocus: string | undefined
  while (names.length < most) {
    const before = await page.evaluateHandle(() => document.activeElement!)
    await page.keyboard.press('Tab')
    const stop = await before.evaluate(stopAfter)
    names.push(stop.name)
    if (stop.fault) throw new Error(`Tab stops where it ${stop.fault}: ${names.join(', ')}`)
    if (lookWithFocus && stop.lookBefore === lookWithFocus)
      throw new Error(`The focus does not show on ${names.at(-2)}`)
    lookWithFocus = stop.look
    if (await target.evaluate((element) => element.matches(':focus'))) return names
  }
  throw new Error(`${most} times Tab does not lead to ${target}, but to ${names.join(', ')}`)
}

interface Stop {
  name: string
  /** What is wrong with its place. */
  fault?: string
  look?: string
  /** How the stop before looks now that it has not the focus any more. */
  lookBefore?: string
}

/** Runs in the page: what has the focus now. */
async function stopAfter(before: Element): Promise<Stop> {
  // A colour may take its time to change.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const stop = document.activeElement!
  const label = (stop as HTMLInputElement).labels?.[0]
  const name = `${stop.tagName} ${(stop.getAttribute('aria-label') ?? (label ?? stop).textContent)?.trim().slice(0, 40)}`
  // In a frame it is the task's turn to show the focus.
  const lookOf = (one: Element) =>
    [one, one.nextElementSibling, one.parentElement]
      .flatMap((part) => (part && one.tagName !== 'IFRAME' ? [getComputedStyle(part)] : []))
      .map(({ outline, boxShadow, borderColor, background }) => `${outline} ${boxShadow} ${borderColor} ${background}`)
      .join() || undefined
  if (stop === document.body) return { name, fault: 'is nowhere in the page' }
  if (stop !== before && (before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) === 0)
    return { name, fault: 'goes back' }
  const [look, lookBefore] = [lookOf(stop), lookOf(before)]
  return { name, ...(look && { look }), ...(lookBefore && { lookBefore }) }
}
