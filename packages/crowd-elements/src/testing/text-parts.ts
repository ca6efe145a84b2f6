import type { Page } from 'playwright-core'

/** Where a part of a marked text stands on the screen: the boxes of its first and last character. */
export async function partOf(page: Page, part: string): Promise<{ first: DOMRect; last: DOMRect }> {
  return page.locator('crowd-span-text').evaluate((element, wanted) => {
    const runs = Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('[data-start]'))
    const at = runs
      .map(({ textContent }) => textContent)
      .join('')
      .indexOf(wanted)
    if (at < 0) throw new Error(`The text has no “${wanted}”.`)
    const boxAt = (place: number) => {
      const run = runs.findLast(({ dataset }) => Number(dataset.start) <= place)!
      const range = document.createRange()
      range.setStart(run.firstChild!, place - Number(run.dataset.start))
      range.setEnd(run.firstChild!, place - Number(run.dataset.start) + 1)
      return range.getBoundingClientRect().toJSON()
    }
    return { first: boxAt(at), last: boxAt(at + wanted.length - 1) }
  }, part)
}

/** Draws the mouse over a part of a marked text. */
export async function dragOver(page: Page, part: string): Promise<void> {
  const { first, last } = await partOf(page, part)
  await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2)
  await page.mouse.down()
  await page.mouse.move(last.right - 1, (last.top + last.bottom) / 2, { steps: 3 })
  await page.mouse.up()
}
