import { CrowdElement } from './crowd-element.ts'

/** A part of an answer: keys and JSON values. Parts of several fields merge, objects of one key into one. */
export type Answer = Record<string, unknown>

/**
 * An element that contributes to the answer of the crowd-form around it. The form asks; nothing is registered, so fields
 * may come, go and move as a template's scripts like.
 */
export abstract class CrowdField extends CrowdElement {
  static override properties = { name: { type: String, reflect: true } }

  /** By this the form knows a field, whichever bundle it comes from. */
  readonly isCrowdField = true

  declare name: string

  constructor() {
    super()
    this.name = ''
  }

  /** What the field adds to the answer; `{}` when it has no name or nothing to say. JSON values only. */
  abstract answer(): Answer

  /** Why the answer cannot be submitted yet, as a sentence for the Worker; undefined when it can. */
  problem(): string | undefined {
    return undefined
  }

  /** Shows the problem at the place where it can be mended, and puts the focus there. */
  showProblem(): void {
    this.focus()
  }

  /** What must be kept so that work is not lost: JSON, given back through the setter on another day or device. */
  abstract get draft(): unknown
  abstract set draft(kept: unknown)

  /** Back to what the template says. */
  abstract reset(): void

  /** The field's own part of the answer, which templates of the original elements read by this name. */
  get _submittableValue(): unknown {
    return Object.values(this.answer())[0]
  }

  /** Tells the page that the Worker has changed something: `input` while it goes on, `change` when it is done. */
  protected tell(type: 'input' | 'change'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  }
}

export function isCrowdField(node: unknown): node is CrowdField {
  return node instanceof Element && (node as Partial<CrowdField>).isCrowdField === true
}
