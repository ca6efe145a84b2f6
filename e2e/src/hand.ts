import type { Locator } from 'playwright-core'

/** How a person acts on a page: with a pointer, or with nothing but the keyboard. */
export interface Hand {
  /** Sets off a button or follows a link. */
  press(target: Locator): Promise<void>
  /** Writes into a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>
  /** Puts the focus on something, such as the row of a table. */
  point(target: Locator): Promise<void>
}

export const pointer: Hand = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  point: (target) => target.click(),
}

export const keyboard: Hand = {
  async press(target) {
    await focus(target)
    await target.press('Enter')
  },
  async write(field, text) {
    await focus(field)
    await field.press('ControlOrMeta+a')
    await field.page().keyboard.insertText(text)
  },
  point: focus,
}

/** What cannot take the focus cannot be reached by keyboard. */
async function focus(target: Locator): Promise<void> {
  await target.waitFor()
  await target.focus()
  const isFocused = await target.evaluate((element) => element === document.activeElement)
  if (!isFocused) throw new Error(`The keyboard cannot reach ${target}`)
}
