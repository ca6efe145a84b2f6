import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openSettled } from './settled.ts'

type Impact = 'minor' | 'moderate' | 'serious' | 'critical'
export const anyImpact: readonly Impact[] = ['minor', 'moderate', 'serious', 'critical']
const severe: readonly Impact[] = ['serious', 'critical']

/** Opens one address after the other, and says what is wrong with the pages there; see `faultsOf`. */
export async function faultsAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await openSettled(page, path)
    faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`))
  }
  return faults
}

/**
 * What axe finds on the page as it stands, in light and dark, wide and on a phone, of these impacts; and whether the page
 * is wider than its window.
 */
export async function faultsOf(page: Page, impacts = severe): Promise<string[]> {
  const faults: string[] = []
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.evaluate(isDrawn)
      const found = [...(await violationsOn(page, impacts, colorScheme)), ...(await page.evaluate(excess))]
      faults.push(...found.map((fault) => `${colorScheme} ${width}: ${fault}`))
    }
  }
  return faults
}

/** All else is the same in the dark as in the light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

async function violationsOn(page: Page, impacts: readonly Impact[], scheme: 'light' | 'dark'): Promise<string[]> {
  // Frames are not looked into, so that axe need not be everywhere, which takes several times as long.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], ...(scheme === 'dark' && { runOnly: rulesOfColour }) })
  return (await axe.analyze()).violations
    .filter(({ impact }) => impact && impacts.includes(impact))
    .map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Runs in the page: what a change of the window does to it is drawn in the frame after the next. */
function isDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Runs in the page. */
function excess(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the window`] : []
}
