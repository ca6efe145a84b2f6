import type { Page } from 'playwright-core'
import { expect } from './page.ts'

/** What a template puts into a tool for `expectRegions`. */
export const regions =
  '<short-instructions>Be exact.</short-instructions><full-instructions header="Rules"><p>All of them.</p></full-instructions>'

/** Fails unless the header and both regions are shown, the full instructions when they are asked for. */
export async function expectRegions(page: Page, header: string): Promise<void> {
  expect(await page.getByRole('heading', { name: header }).isVisible()).toBe(true)
  expect(await page.getByText('Be exact.').isVisible()).toBe(true)
  await page.getByRole('button', { name: 'View full instructions' }).click()
  await page.getByRole('dialog', { name: 'Rules' }).waitFor()
  expect(await page.getByText('All of them.').isVisible()).toBe(true)
}
