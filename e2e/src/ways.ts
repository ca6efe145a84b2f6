import type { BrowserContextOptions } from 'playwright-core'
import { type Hand, touch } from './hand.ts'
import { keyboard } from './keyboard.ts'

export interface Way {
  /** Ends the title of a story. */
  readonly way: string
  readonly hand: Hand
  readonly device: BrowserContextOptions
}

/** The ways in which every story passes: the desk shows that no pointer is needed, the phone that no keyboard and no width are. */
export const ways: readonly Way[] = [
  { way: 'at a desk, by keyboard alone', hand: keyboard, device: { viewport: { width: 1440, height: 900 } } },
  {
    way: 'on a phone, by touch',
    hand: touch,
    device: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
]
