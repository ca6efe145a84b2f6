import type { Locator, Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** A person whose every deed is counted: each address opened, each press, and each group of fields filled in before it. */
export class Steps {
  readonly taken: string[] = []
  readonly #page: Page
  readonly #hand: Hand

  constructor(page: Page, hand: Hand) {
    this.#page = page
    this.#hand = hand
  }

  async open(name: string, address: string): Promise<void> {
    this.taken.push(`open ${name}`)
    await this.#page.goto(address)
  }

  async press(target: Locator): Promise<void> {
    await target.waitFor()
    this.taken.push(`press “${((await target.textContent()) ?? '').trim()}”`)
    await this.#hand.press(target)
  }

  async check(box: Locator): Promise<void> {
    this.taken.push(`choose ${box}`)
    await this.#hand.check(box)
  }

  async fill(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
    this.taken.push(`fill in ${name}`)
    for (const [label, value] of Object.entries(fields))
      await this.#hand.write(this.#page.getByLabel(label, { exact: true }), value)
  }
}
