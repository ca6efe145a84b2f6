import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** Goes to a page of the room by the links to its pages; on a phone they may stand behind a button. */
export async function visit(page: Page, hand: Hand, path: string): Promise<void> {
  const link = page.locator(`nav a[href="${path}"]`).filter({ visible: true }).first()
  const menu = page.getByRole('button', { name: 'Menu' }).filter({ visible: true })
  await link.or(menu).first().waitFor()
  if (!(await link.isVisible())) await hand.press(menu)
  await hand.press(link)
  await page.waitForURL(`**${path}`)
}
