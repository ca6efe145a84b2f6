import type { Locator } from 'playwright-core'
import { until } from './until.ts'

/** A file that a person has: its path, or its content. */
export type GivenFile = string | { name: string; mimeType: string; buffer: Buffer }

/** How a person acts on a page: by touch, with a pointer, or with nothing but the keyboard. */
export interface Hand {
  /** Sets off a button or follows a link. */
  press(target: Locator): Promise<void>
  /** Writes into a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>
  /** Goes to something that stands among others, such as the row of a table. */
  point(target: Locator): Promise<void>
  /** Chooses an option by its words or its value. */
  choose(list: Locator, option: string): Promise<void>
  /** Checks a box, or takes a choice among several. */
  check(box: Locator): Promise<void>
  /** Gives a file to the button that asks for one. */
  upload(button: Locator, file: GivenFile): Promise<void>
}

/** Gives the file to whatever window the press opens. */
export async function uploadBy(press: Hand['press'], button: Locator, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([button.page().waitForEvent('filechooser'), press(button)])
  await chooser.setFiles(file)
}

/** By something that meets the page at a point. */
function byPoint(press: Hand['press']): Hand {
  return {
    press,
    write: async (field, text) => {
      await press(field)
      await field.fill(text)
    },
    point: press,
    choose: async (list, option) => void (await list.selectOption(option)),
    check: async (box) => {
      if (await box.isChecked()) return
      // Where only the words can be seen, they are what a person meets.
      const met = (await box.isVisible()) ? box : wordsOf(box)
      await press(met)
      // What moved away under the finger is pressed once more.
      await until(async () => (await box.isChecked()) || undefined, `${box} is checked`, 3).catch(() => press(met))
    },
    upload: (button, file) => uploadBy(press, button, file),
  }
}

const wordsOf = (box: Locator) => box.locator('xpath=ancestor::label[1] | following-sibling::label[1]')

export const pointer = byPoint((target) => target.click())
export const touch = byPoint((target) => target.tap())
