import { QuestionError } from './question-error.ts'
import type { XmlElement } from './xml.ts'

/**
 * Checks that an element holds only elements of its own namespace, in the order of `names`, each exactly once, and gives
 * their texts in that order. Throws QuestionError.
 */
export function textsOfSequence(element: XmlElement, names: readonly string[]): string[] {
  checkElementContent(element)
  const texts = names.map((name, index) => {
    const child = element.children[index]
    if (!child) throw new QuestionError(`Element '${element.name}' lacks '${name}'.`, element, element.name)
    if (child.name !== name || child.namespace !== element.namespace) refuseElement(child, [name])
    return textOf(child)
  })
  const surplus = element.children[names.length]
  if (surplus) refuseElement(surplus, [])
  return texts
}

/** Gives the text of an element that may hold nothing but text. Throws QuestionError. */
export function textOf(element: XmlElement): string {
  checkAttributes(element)
  const child = element.children[0]
  if (!child) return element.text
  const details = `Element '${child.name}' was found in '${element.name}', which holds only text. Put markup in a CDATA section or escape it.`
  throw new QuestionError(details, child, child.name)
}

/**
 * Reads the children of an element one after the other, as a schema's sequence lists them: `one` must stand there, `maybe`
 * may, `many` may stand there any number of times, and `end` refuses whatever is left. Throws QuestionError.
 */
export class Sequence {
  readonly element: XmlElement
  #position = 0
  /** What might have stood at this position, for the refusal of what does. */
  #expected: string[] = []

  constructor(element: XmlElement, attributes: readonly string[] = []) {
    checkElementContent(element, attributes)
    this.element = element
  }

  maybe(...names: string[]): XmlElement | undefined {
    const child = this.element.children[this.#position]
    if (child && child.namespace === this.element.namespace && names.includes(child.name)) {
      this.#position++
      this.#expected = []
      return child
    }
    this.#expected.push(...names)
    return undefined
  }

  one(...names: string[]): XmlElement {
    const child = this.maybe(...names)
    if (child) return child
    const found = this.element.children[this.#position]
    if (found) refuseElement(found, [...new Set(this.#expected)])
    const missing = names.map((name) => `'${name}'`).join(' or ')
    throw new QuestionError(`Element '${this.element.name}' lacks ${missing}.`, this.element, this.element.name)
  }

  many(...names: string[]): XmlElement[] {
    const found: XmlElement[] = []
    for (let child = this.maybe(...names); child; child = this.maybe(...names)) found.push(child)
    return found
  }

  /** At least one. */
  some(...names: string[]): XmlElement[] {
    return [this.one(...names), ...this.many(...names)]
  }

  end(): void {
    const surplus = this.element.children[this.#position]
    if (surplus) refuseElement(surplus, [...new Set(this.#expected)])
  }
}

/** Reads a whole number between two bounds, in the text of an element or the value of an attribute. Throws QuestionError. */
export function wholeNumber(element: XmlElement, text: string, { min, max }: { min: number; max: number }): number {
  const digits = text.trim()
  const number = /^[+-]?\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
  if (number >= min && number <= max) return number
  const details = `'${digits.slice(0, 40)}' is not a valid value for '${element.name}', a whole number from ${min} to ${max}.`
  throw new QuestionError(details, element, element.name)
}

/** The value of an attribute of no namespace. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name && one.namespace === '')?.value
}

/** Checks that an element holds elements, blanks and no attribute of its own but `attributes`. Throws QuestionError. */
export function checkElementContent(element: XmlElement, attributes: readonly string[] = []): void {
  checkAttributes(element, attributes)
  if (BLANK.test(element.text)) return
  throw new QuestionError(`Element '${element.name}' holds text where only elements may stand.`, element, element.name)
}

/** Throws the QuestionError for an element that stands where it may not. */
export function refuseElement(element: XmlElement, expected: readonly string[]): never {
  const one = expected.map((name) => `'${name}'`).join(', ')
  const hint = one === '' ? 'Nothing more is expected.' : `One of ${one} is expected.`
  const details = `Invalid content was found starting with element '${element.name}'. ${hint}`
  throw new QuestionError(details, element, element.name)
}

/** Throws the QuestionError for a name that another element of the same kind bears already. */
export function refuseRepeated(element: XmlElement, name: string, identifier: string): never {
  const place = element.children.find((child) => child.name === name) ?? element
  throw new QuestionError(`The ${name} '${identifier}' is used more than once.`, place, name)
}

// Only the constraints of a QuestionForm declare attributes. xsi:schemaLocation and its kind may stand on any element.
function checkAttributes(element: XmlElement, allowed: readonly string[] = []): void {
  for (const { name, namespace } of element.attributes) {
    if (namespace === XMLNS || (namespace === '' && allowed.includes(name))) continue
    if (namespace === XSI && (name === 'schemaLocation' || name === 'noNamespaceSchemaLocation')) continue
    throw new QuestionError(`Attribute '${name}' is not allowed on element '${element.name}'.`, element, element.name)
  }
}

const BLANK = /^[\t\n\r ]*$/
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
