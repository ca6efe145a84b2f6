import type { CDPSession, Page } from 'playwright-core'
import type { Task } from './page.ts'

type Place = readonly [x: number, y: number]

/**
 * Input to a tool on a picture. Places are in pixels of the picture; every key that is pressed and every event of the mouse
 * or of fingers counts as one.
 */
export class Input {
  count = 0
  readonly page: Page
  readonly #tag: string
  #touch: Promise<CDPSession> | undefined

  constructor(page: Page, tag: string) {
    this.page = page
    this.#tag = tag
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#counted(this.page.keyboard.press(key))
  }

  async move(to: Place): Promise<void> {
    await this.#counted(this.page.mouse.move(...(await this.onPage(to))))
  }

  async down(button: 'left' | 'middle' = 'left'): Promise<void> {
    await this.#counted(this.page.mouse.down({ button }))
  }

  async up(button: 'left' | 'middle' = 'left'): Promise<void> {
    await this.#counted(this.page.mouse.up({ button }))
  }

  async wheel(deltaY: number): Promise<void> {
    await this.#counted(this.page.mouse.wheel(0, deltaY))
  }

  /** Three events: there, down, up. */
  async click(...places: Place[]): Promise<void> {
    for (const place of places) {
      await this.move(place)
      await this.down()
      await this.up()
    }
  }

  /** Down at the first place and up at the last: two events and one for each place. */
  async drag(from: Place, ...to: Place[]): Promise<void> {
    await this.move(from)
    await this.down()
    for (const place of to) await this.move(place)
    await this.up()
  }

  /** So many fingers at these places; none of them lifts the fingers. */
  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: Place[]): Promise<void> {
    this.#touch ??= this.page.context().newCDPSession(this.page)
    const touchPoints = await Promise.all(
      places.map(async (place, id) => {
        const [x, y] = await this.onPage(place)
        return { x, y, id }
      }),
    )
    await this.#counted((await this.#touch).send('Input.dispatchTouchEvent', { type, touchPoints }))
  }

  /** Where a place of the picture lies on the page. */
  async onPage([x, y]: Place): Promise<[x: number, y: number]> {
    const { view, box } = await this.view()
    return [box.x + view.x + x * view.scale, box.y + view.y + y * view.scale]
  }

  async onPicture([x, y]: Place): Promise<[x: number, y: number]> {
    const { view, box } = await this.view()
    return [(x - box.x - view.x) / view.scale, (y - box.y - view.y) / view.scale]
  }

  /** How the picture is shown, and where on the page its stage is. */
  async view() {
    return this.page.locator(this.#tag).evaluate((element) => {
      const { x, y, scale, size } = (
        element as unknown as { viewport: { x: number; y: number; scale: number; size: { width: number } } }
      ).viewport
      const { left, top } = element.shadowRoot!.querySelector('.stage')!.getBoundingClientRect()
      return { view: { x, y, scale, size }, box: { x: left, y: top } }
    })
  }

  async #counted(event: Promise<unknown>): Promise<void> {
    this.count++
    await event
  }
}

/** The tool of this tag, once its picture is shown and in sight. */
export async function inputOf({ page }: Task, tag: string): Promise<Input> {
  const stage = page.locator(`${tag} .stage[aria-label*=pixels]`)
  await stage.waitFor()
  await stage.scrollIntoViewIfNeeded()
  return new Input(page, tag)
}
