import type { Locator, Page } from 'playwright-core'

/** A person whose every deed is counted: each address opened, each click, and each group of fields filled in before a click. */
export class Steps {
  readonly taken: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(name: string, address: string): Promise<void> {
    this.taken.push(`open ${name}`)
    await this.#page.goto(address)
  }

  async click(target: Locator): Promise<void> {
    await target.waitFor()
    this.taken.push(`click “${((await target.textContent()) ?? '').trim()}”`)
    await target.click()
  }

  async fill(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
    this.taken.push(`fill in ${name}`)
    for (const [label, value] of Object.entries(fields)) await this.#page.getByLabel(label, { exact: true }).fill(value)
  }
}
