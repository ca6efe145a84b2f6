import { html, nothing } from 'lit'
import { CrowdElement } from '../../core/crowd-element.ts'
import { type Answer, type CrowdField, isCrowdField } from '../../core/crowd-field.ts'
import { type FrameAddress, frameAddress } from '../../core/frame-address.ts'
import { styles } from './crowd-form.styles.ts'
import { collectAnswer, fieldsOf, isControl } from './native-answers.ts'
import { adoptRegionStyles } from './region-styles.ts'
import { sendAnswer } from './send-answer.ts'

/**
 * The form of a task. Its children move into a `<form>` of the page itself (`crowdForm.form`), so that the browser's own
 * fields, ids and scripts work as on any page. A submit button is added where the template has none.
 *
 * On submission `submit` is raised on that `<form>` and bubbles; handlers may fill fields, or cancel. Then the answer is
 * sent to where the frame's address says, or, on a page that no platform shows, shown as JSON in `#answers-box`.
 */
export class CrowdForm extends CrowdElement {
  static override styles = [CrowdElement.styles, styles]
  static override properties = {
    answerFormat: { attribute: 'answer-format' },
    shown: { state: true },
    isBare: { state: true },
  }

  declare answerFormat: string | null
  /** The answer that is shown instead of sent. */
  declare private shown: string | undefined
  /** Nothing in the form submits it. */
  declare private isBare: boolean

  readonly #form = document.createElement('form')
  readonly #address: FrameAddress = frameAddress()
  readonly #ownEvents = new WeakSet<Event>()
  readonly #watch = new MutationObserver(() => this.#adopt())

  constructor() {
    super()
    this.answerFormat = null
    this.isBare = false
    // A form of this method goes nowhere by itself; the answer is sent when all handlers have had their say.
    this.#form.method = 'dialog'
    this.#form.addEventListener('submit', (event) => this.#onNativeSubmit(event), { capture: true })
  }

  /** The page's own form with everything that the template put here. */
  get form(): HTMLFormElement {
    return this.#form
  }

  /** What would be submitted now, without asking whether it may be. */
  get answers(): Answer {
    return collectAnswer(this)
  }

  /** The one field that goes with the answer, by the name that pages around the original elements ask for. */
  _serializeForm(): { taskAnswers: string } {
    return { taskAnswers: JSON.stringify([this.answers]) }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adoptRegionStyles()
    document.addEventListener('crowd-form-changed', this.#lookForSubmit)
    if (!this.#form.isConnected) this.append(this.#form)
    // A parser that is still at work would go on to append behind what is moved.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#onParsed, { once: true })
    else this.#onParsed()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch.disconnect()
    document.removeEventListener('crowd-form-changed', this.#lookForSubmit)
    document.removeEventListener('DOMContentLoaded', this.#onParsed)
  }

  readonly #onParsed = () => {
    this.#adopt()
    this.#watch.observe(this, { childList: true, subtree: true })
  }

  #adopt(): void {
    const strays = Array.from(this.childNodes).filter((node) => node !== this.#form)
    if (strays.length > 0) this.#form.append(...strays)
    // Tools show Submit or not by what stands beside them.
    document.dispatchEvent(new Event('crowd-form-changed'))
  }

  readonly #lookForSubmit = () => {
    const submits = 'crowd-button[form-action=submit], input[type=submit], button[type=submit]'
    this.isBare = this.querySelector(submits) === null && this.submitHost === undefined
  }

  /** The field that shows the submit button inside its own frame: the last one that can, unless the template has a button. */
  get submitHost(): CrowdField | undefined {
    if (this.querySelector('crowd-button[form-action=submit]')) return undefined
    return fieldsOf(this).findLast((field): field is CrowdField => 'showsSubmit' in field)
  }

  /** Whether submitting is out of the question because the HIT is only looked at. */
  get isPreview(): boolean {
    return this.#address.isPreview
  }

  /** Checks the fields, raises `submit` and sends the answer unless a handler cancels. */
  submit(): void {
    if (!this.#isComplete()) return
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true })
    this.#ownEvents.add(event)
    if (this.#form.dispatchEvent(event)) this.#send()
  }

  /** Puts every field back to what the template says. */
  reset(): void {
    this.#form.reset()
    for (const field of fieldsOf(this)) if (isCrowdField(field)) field.reset()
  }

  /** The browser's own way in: a native button, or Enter in a field. It has checked native fields already. */
  #onNativeSubmit(event: SubmitEvent): void {
    if (this.#ownEvents.has(event)) return
    if (!this.#isComplete()) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    // Handlers stand on the form and everywhere above it. The task behind the last of them sees what they decided.
    setTimeout(() => event.defaultPrevented || this.#send())
  }

  #isComplete(): boolean {
    for (const field of fieldsOf(this)) {
      if (isCrowdField(field) && field.problem() !== undefined) {
        // As with the browser's own fields; what hides this one shows it.
        field.dispatchEvent(new Event('invalid'))
        field.showProblem()
        return false
      }
      if (isControl(field) && field.form === this.#form && !field.reportValidity()) return false
    }
    return true
  }

  #send(): void {
    const answer = this.answers
    this.dispatchEvent(new CustomEvent('crowd-answer', { bubbles: true, composed: true, detail: answer }))
    if (this.#address.submitTo !== '' || this.isPreview)
      sendAnswer(answer, this.answerFormat === 'flatten-objects', this.#address)
    else this.shown = JSON.stringify([answer], undefined, 2)
  }

  protected override render() {
    return html`<slot></slot>${this.isBare ? this.#submitButton() : nothing}${this.shown === undefined ? nothing : this.#box()}`
  }

  #submitButton() {
    return html`<div class="end">
      <crowd-button variant="primary" ?disabled=${this.isPreview} data-testid="crowd-submit" @click=${() => this.submit()}>
        Submit
      </crowd-button>
      ${this.isPreview ? html`<span role="status">Accept the HIT to submit.</span>` : nothing}
    </div>`
  }

  #box() {
    return html`<section class="answers" aria-label="Answer">
      <p>This page is shown by itself, so the answer goes nowhere. It would be:</p>
      <pre id="answers-box" tabindex="0">${this.shown}</pre>
    </section>`
  }
}
