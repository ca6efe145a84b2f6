import { html } from 'lit'
import { CrowdElement } from '../../core/index.ts'
import type { CrowdTab } from '../crowd-tab/crowd-tab.ts'
import { styles } from './crowd-tabs.styles.ts'

/** Pages of which one is shown. What the others hold still belongs to the form, and a field that keeps it back opens its page. */
export class CrowdTabs extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = { selected: { state: true } }

  declare private selected: CrowdTab | undefined

  readonly #watch = new MutationObserver(() => this.#arrange())
  #isRevealing = false

  constructor() {
    super()
    this.addEventListener('invalid', (event) => this.#reveal(event), { capture: true })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watch.observe(this, { childList: true, subtree: true, attributeFilter: ['header'] })
    this.#arrange()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch.disconnect()
  }

  get #tabs(): CrowdTab[] {
    return Array.from(this.querySelectorAll<CrowdTab>(':scope > crowd-tab'))
  }

  #tabOf(node: Node): CrowdTab | undefined {
    return this.#tabs.find((tab) => tab.contains(node))
  }

  #arrange(): void {
    // A tab that was not closed has swallowed the next ones.
    for (const tab of Array.from(this.querySelectorAll(':scope crowd-tab crowd-tab')).reverse())
      if (tab.closest('crowd-tabs') === this) this.#tabOf(tab)?.after(tab)
    const tabs = this.#tabs
    this.#select(this.selected && tabs.includes(this.selected) ? this.selected : tabs[0])
    this.requestUpdate()
  }

  #select(selected: CrowdTab | undefined): void {
    this.selected = selected
    for (const tab of this.#tabs) tab.hidden = tab !== selected
  }

  /** Shows the tab of a field that is not filled as it must be. Of several fields at once the first one counts. */
  #reveal(event: Event): void {
    const tab = this.#tabOf(event.target as Node)
    if (!tab) return
    if (this.#isRevealing) {
      // The browser complains of fields that it cannot show.
      if (tab !== this.selected) event.preventDefault()
      return
    }
    this.#isRevealing = true
    setTimeout(() => {
      this.#isRevealing = false
    })
    this.#select(tab)
  }

  #onKey(event: KeyboardEvent): void {
    const tabs = this.#tabs
    const at = tabs.indexOf(this.selected!)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs.at(to % tabs.length)!
    this.#select(next)
    this.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]!.focus()
  }

  protected override render() {
    return html`<div class="tabs" part="tabs" role="tablist" @keydown=${this.#onKey}>
        ${this.#tabs.map((tab, index) => this.#button(tab, index))}
      </div>
      <slot></slot>`
  }

  #button(tab: CrowdTab, index: number) {
    const isSelected = tab === this.selected
    return html`<button
      type="button"
      role="tab"
      aria-selected=${isSelected}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this.#select(tab)}
      >${tab.getAttribute('header') || `Tab ${index + 1}`}</button
    >`
  }
}
