import { html, nothing, type TemplateResult } from 'lit'
import { CrowdField } from '../crowd-field.ts'
import { closeButton, dialogStyles } from '../dialog.ts'
import { Keys, type Shortcut } from './keys.ts'
import { Regions } from './regions.ts'
import { toolStyles } from './tool-field.styles.ts'

/** The form around a tool, as far as a tool knows it. */
export interface Form {
  readonly submitHost: unknown
  readonly isPreview: boolean
  submit(): void
}

/**
 * A field that is a tool with a frame of its own: instructions at the left, the tool in the middle, labels at the right,
 * Submit below. Subclasses give the middle and the right part, and their keys.
 */
export abstract class ToolField extends CrowdField {
  static override styles = [CrowdField.styles, dialogStyles, toolStyles]
  static override properties = { ...CrowdField.properties, header: { type: String }, complaint: { state: true } }

  /** By this the form knows that the submit button is shown here. */
  readonly showsSubmit = true

  declare header: string | null
  /** The problem that kept the answer from being submitted, until it is mended. */
  declare protected complaint: string | undefined

  protected readonly regions: Regions

  constructor(regionNames: readonly string[] = []) {
    super()
    this.header = null
    this.regions = new Regions(this, ['short-instructions', 'full-instructions', ...regionNames])
    new Keys(this, () => [
      ...this.shortcuts(),
      { key: '?', does: 'Show these shortcuts', run: () => this.#open('shortcuts') },
    ])
  }

  protected abstract renderTool(): TemplateResult

  /** The list at the right; nothing when the tool needs none. */
  protected renderPanel(): TemplateResult | typeof nothing {
    return nothing
  }

  /** Buttons at the left of the frame's foot. */
  protected renderFoot(): TemplateResult | typeof nothing {
    return nothing
  }

  protected shortcuts(): readonly Shortcut[] {
    return []
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('crowd-form-changed', this.#onFormChanged)
    document.dispatchEvent(new Event('crowd-form-changed'))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('crowd-form-changed', this.#onFormChanged)
    document.dispatchEvent(new Event('crowd-form-changed'))
  }

  /** Which tool shows Submit depends on all that the form holds. */
  readonly #onFormChanged = () => this.requestUpdate()

  override showProblem(): void {
    this.complaint = this.problem()
    this.shadowRoot?.querySelector<HTMLElement>('.middle')?.focus()
  }

  protected override tell(type: 'input' | 'change'): void {
    if (this.complaint !== undefined) this.complaint = this.problem()
    super.tell(type)
  }

  protected override render() {
    const full = this.regions.find('full-instructions')
    const short = this.regions.find('short-instructions')
    const panel = this.renderPanel()
    return html`<div class="frame" part="frame">
      ${short || full ? this.#instructions(short, full) : nothing}
      <div class="middle" tabindex="-1">
        ${this.header ? html`<h1>${this.header}</h1>` : nothing}
        ${this.renderTool()}
        ${this.complaint === undefined ? nothing : html`<p class="complaint" role="alert">${this.complaint}</p>`}
      </div>
      ${panel === nothing ? nothing : html`<aside class="panel">${panel}</aside>`}
      <footer>${this.renderFoot()}<span class="gap"></span>${this.#shortcutsButton()}${this.#submit()}</footer>
    </div>`
  }

  #instructions(short: HTMLElement | undefined, full: HTMLElement | undefined) {
    const title = short?.getAttribute('header') ?? 'Instructions'
    return html`<aside class="instructions" aria-label=${title}>
      <details open>
        <summary><h2>${title}</h2></summary>
        <slot name="short-instructions"></slot>
        ${full ? html`<button class="link" type="button" @click=${() => this.#open('full')}>View full instructions</button>` : nothing}
      </details>
      ${
        full
          ? html`<dialog id="full" aria-labelledby="full-title">
              <header>
                <h2 id="full-title">${full.getAttribute('header') ?? this.header ?? 'Instructions'}</h2>
                ${closeButton}
              </header>
              <div class="content" tabindex="0"><slot name="full-instructions"></slot></div>
            </dialog>`
          : nothing
      }
    </aside>`
  }

  #shortcutsButton() {
    const shown = this.shortcuts().filter(({ isHidden }) => !isHidden)
    if (shown.length === 0) return nothing
    return html`<button class="link" type="button" aria-keyshortcuts="?" @click=${() => this.#open('shortcuts')}>
        Shortcuts
      </button>
      <dialog id="shortcuts" aria-labelledby="shortcuts-title">
        <header><h2 id="shortcuts-title">Shortcuts</h2>${closeButton}</header>
        <dl class="content">
          ${shown.map(({ key, does }) => html`<div><dt>${keyCaps(key)}</dt><dd>${does}</dd></div>`)}
        </dl>
      </dialog>`
  }

  #submit() {
    const form = this.closestForm()
    if (!form || form.submitHost !== this) return nothing
    return html`${form.isPreview ? html`<span role="status">Accept the HIT to submit.</span>` : nothing}
      <crowd-button
        variant="primary"
        data-testid="crowd-submit"
        ?disabled=${form.isPreview}
        @click=${() => form.submit()}
      >Submit</crowd-button>`
  }

  /** The crowd-form around this field, or around the element whose shadow it stands in. */
  protected closestForm(): Form | undefined {
    let at: Element | null = this
    while (at) {
      const form: Element | null = at.closest('crowd-form')
      if (form) return form as Form & Element
      const root: Node = at.getRootNode()
      at = root instanceof ShadowRoot ? root.host : null
    }
    return undefined
  }

  #open(id: string): void {
    this.shadowRoot?.querySelector<HTMLDialogElement>(`dialog#${id}`)?.showModal()
  }
}

const CAPS = new Map([
  [' ', 'Space'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
])

function keyCaps(key: string) {
  const names = key === '+' ? ['+'] : key.split(/(?<=.)\+(?=.)/)
  return names.map((name) => html`<kbd>${CAPS.get(name) ?? (name.length === 1 ? name.toUpperCase() : name)}</kbd>`)
}
