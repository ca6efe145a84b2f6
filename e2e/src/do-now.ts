import type { Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** Does at once what waits its ten seconds; undo.test.ts sees that it waits. */
export const doNow = (page: Page, hand: Hand): Promise<void> =>
  hand.press(page.getByRole('button', { name: 'Do it now' }))
