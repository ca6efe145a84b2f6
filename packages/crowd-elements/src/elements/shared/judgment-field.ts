import { html, nothing } from 'lit'
import { CrowdField } from '../../core/index.ts'

/**
 * A field among fields that asks for a judgment. It must be given before the form is submitted, unless the template says
 * `optional`. `State` is all that the Worker has done, as JSON.
 */
export abstract class JudgmentField<State extends object> extends CrowdField {
  static override properties = {
    ...CrowdField.properties,
    optional: { type: Boolean },
    complaint: { state: true },
    changed: { state: true },
  }

  declare optional: boolean
  /** The problem that kept the answer from being submitted, until it is mended. */
  declare private complaint: string | undefined
  /** Undefined until the Worker has done something. */
  declare protected changed: State | undefined

  constructor() {
    super()
    this.optional = false
  }

  /** What there is before the Worker has done anything. */
  protected abstract start(): State
  /** What is still to be done, as a sentence; undefined when nothing is. */
  protected abstract missing(): string | undefined
  /** Where it is to be done. */
  protected abstract placeOfProblem(): HTMLElement | null | undefined

  protected get state(): State {
    return this.changed ?? this.start()
  }

  protected change(part: Partial<State>): void {
    this.changed = { ...this.state, ...part }
    this.tell('input')
    this.tell('change')
  }

  get value(): unknown {
    return this._submittableValue
  }

  override problem(): string | undefined {
    return this.optional ? undefined : this.missing()
  }

  override showProblem(): void {
    this.complaint = this.problem()
    this.placeOfProblem()?.focus()
  }

  protected override tell(type: 'input' | 'change'): void {
    if (this.complaint !== undefined) this.complaint = this.problem()
    super.tell(type)
  }

  protected renderComplaint() {
    return this.complaint === undefined ? nothing : html`<p class="complaint" role="alert">${this.complaint}</p>`
  }

  override get draft(): unknown {
    return this.changed
  }

  override set draft(kept: unknown) {
    this.changed = (kept as State | null) ?? undefined
  }

  override reset(): void {
    this.changed = undefined
    this.complaint = undefined
  }
}
