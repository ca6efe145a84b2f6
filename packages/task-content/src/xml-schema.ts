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

/** Checks that an element holds elements, blanks and no attribute of its own. Throws QuestionError. */
export function checkElementContent(element: XmlElement): void {
  checkAttributes(element)
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

// No structure but QuestionForm declares attributes. xsi:schemaLocation and its kind may stand on any element.
function checkAttributes(element: XmlElement): void {
  for (const { name, namespace } of element.attributes) {
    if (namespace === XMLNS) continue
    if (namespace === XSI && (name === 'schemaLocation' || name === 'noNamespaceSchemaLocation')) continue
    throw new QuestionError(`Attribute '${name}' is not allowed on element '${element.name}'.`, element, element.name)
  }
}

const BLANK = /^[\t\n\r ]*$/
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
