import { attributeNames, EMPTY_ELEMENTS, parentsOf, URL_ATTRIBUTES } from './formatted-content-rules.ts'
import { escapeHtml } from './html.ts'
import { QuestionError } from './question-error.ts'
import type { FormContent } from './question-form.ts'
import type { XmlElement } from './xml.ts'
import { readXml } from './xml.ts'
import { textOf } from './xml-schema.ts'

/**
 * Reads the markup of a FormattedContent and writes it anew as HTML. Only the elements, attributes and URL schemes of
 * MTurk's XHTML subset are taken, and what is written comes from the parsed tree, so nothing else can get through. A link
 * opens in a window of its own: inside the frame it would replace the task.
 *
 * Throws QuestionError with the code XHTMLParseError at the FormattedContent; the place within the markup stands in its
 * sentence.
 * Source: MTurk API Reference, "FormattedContent", and its XHTML subset.
 */
export function readFormattedContent(element: XmlElement): Extract<FormContent, { kind: 'FormattedContent' }> {
  const markup = textOf(element)
  const refuse = (details: string) => new QuestionError(details, element, element.name, 'XHTMLParseError')
  if (/<[!?]/.test(markup)) throw refuse('Comments, declarations and processing instructions are not allowed.')
  try {
    const root = readXml(`<FormattedContent>${markup}</FormattedContent>`)
    return { kind: 'FormattedContent', html: writeContent(root), text: plainText(root).replace(/\s+/g, ' ').trim() }
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error
    const inside = error.element === undefined ? '' : ` In <${error.element}>:`
    const column = error.line === 1 ? Math.max(1, error.column - '<FormattedContent>'.length) : error.column
    const details = error.message.replace(/^.*? Details: /s, '').replace(/ \(line \d+, column \d+\)$/, '')
    throw refuse(`Line ${error.line}, column ${column} of the markup.${inside} ${details}`)
  }
}

function writeContent(parent: XmlElement): string {
  return parent.content.map((one) => (typeof one === 'string' ? escapeHtml(one) : writeElement(one, parent))).join('')
}

function writeElement(element: XmlElement, parent: XmlElement): string {
  const { name, namespace } = element
  const allowed = attributeNames(name)
  if (!allowed || namespace !== '') throw fault(element, `The element '${name}' is not allowed.`)
  const parents = parentsOf(name)
  if (parents && !parents.includes(parent.name))
    throw fault(element, `'${name}' must stand directly in ${parents.map((one) => `'${one}'`).join(' or ')}.`)
  checkChildren(element)
  const attributes = element.attributes.map((attribute) => {
    if (attribute.namespace !== '' || !allowed.includes(attribute.name))
      throw fault(element, `The attribute '${attribute.name}' is not allowed on '${name}'.`)
    return writeAttribute(element, attribute.name, attribute.value)
  })
  for (const needed of REQUIRED_ATTRIBUTES.get(name) ?? []) {
    if (!element.attributes.some((attribute) => attribute.name === needed))
      throw fault(element, `'${name}' needs the attribute '${needed}'.`)
  }
  if (name === 'a' || name === 'area') attributes.push(' target="_blank" rel="noopener noreferrer"')
  const start = `<${name}${attributes.join('')}>`
  return EMPTY_ELEMENTS.has(name) ? start : `${start}${writeContent(element)}</${name}>`
}

const REQUIRED_ATTRIBUTES = new Map([
  ['img', ['src', 'alt']],
  ['area', ['alt']],
  ['map', ['name']],
])

function writeAttribute(element: XmlElement, name: string, value: string): string {
  if (name === 'target' || name === 'rel') return ''
  if (name === 'usemap' && !/^#[\w.-]+$/.test(value))
    throw fault(element, `'usemap' must be # and the name of a map, not '${value.slice(0, 80)}'.`)
  if (URL_ATTRIBUTES.has(name) && !/^(https?|ftp|news|nntp|mailto|gopher|telnet):\/\//i.test(value.trim()))
    throw fault(
      element,
      `'${value.slice(0, 80)}' is not a valid value for '${name}': an address begins with http://, https://, ftp://, news://, nntp://, mailto://, gopher:// or telnet://.`,
    )
  return ` ${name}="${escapeHtml(value)}"`
}

/** Lists and tables hold only their own parts, and some elements hold nothing. */
function checkChildren(element: XmlElement): void {
  const { name, children, text } = element
  if (EMPTY_ELEMENTS.has(name) && (children.length > 0 || text.trim() !== ''))
    throw fault(element, `'${name}' must be empty.`)
  if (!HOLDERS.has(name)) return
  if (text.trim() !== '') throw fault(element, `'${name}' holds text where only elements may stand.`)
  const stranger = children.find((child) => !parentsOf(child.name)?.includes(name))
  if (stranger) throw fault(stranger, `'${stranger.name}' must not stand directly in '${name}'.`)
}

const HOLDERS = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'map'])

function fault(element: XmlElement, details: string): QuestionError {
  return new QuestionError(details, element, element.name)
}

/** For places that hold no markup, such as an option of a list. */
function plainText(element: XmlElement): string {
  const alt = element.attributes.find(({ name }) => name === 'alt')?.value ?? ''
  const text = element.content.map((one) => (typeof one === 'string' ? one : plainText(one))).join('')
  return BLOCKS.test(element.name) ? ` ${text} ` : alt + text
}

const BLOCKS = /^(blockquote|br|center|dd|dt|h[1-6]|hr|li|p|pre|t[dhr])$/
