import { renderLiquid } from './liquid.ts'
import { markForReading } from './read-access.ts'

/**
 * The names for which a layout has places, each once, in the order of their first place. A place is `${name}`, where a
 * name is letters, digits and underscores and begins with no digit; any other `${` is text, as a script may hold.
 * Source: MTurk Requester guide, "HITLayout".
 */
export function layoutParameterNames(content: string): string[] {
  return [...new Set(Array.from(content.matchAll(PLACE), (match) => match[1]!))]
}

/**
 * Makes the HTMLQuestion of a layout whose every place has a value. Values go in as they are, as MTurk does it: one with
 * markup changes the page, and one with `]]>` breaks the XML, which parseQuestion then refuses.
 *
 * Throws RangeError where a place has no value; the caller has compared the names.
 */
export function fillLayout(content: string, frameHeight: number, values: ReadonlyMap<string, string>): string {
  const html = content.replace(PLACE, (_place, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new RangeError(`fillLayout: the place ${name} has no value`)
    return value
  })
  return htmlQuestion(html, frameHeight)
}

/**
 * Makes the HTMLQuestion of a layout in Liquid. A value that is a JSON list or object is that below `task.input`, any other
 * is text. Addresses under `grant_read_access` are marked, and become readable as the page is shown (see read-access.ts).
 *
 * Throws TemplateError.
 */
export function fillLiquidLayout(content: string, frameHeight: number, values: ReadonlyMap<string, string>): string {
  const input = Object.fromEntries(Array.from(values, ([name, value]) => [name, valueOfCell(value)]))
  return htmlQuestion(renderLiquid(content, input, { grantReadAccess: markForReading }), frameHeight)
}

/** What a value of a layout or of a table's cell stands for: a JSON list or object where it is one, else the text. */
export function valueOfCell(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function htmlQuestion(html: string, frameHeight: number): string {
  return `<HTMLQuestion xmlns="${NAMESPACE}"><HTMLContent><![CDATA[${html}]]></HTMLContent><FrameHeight>${frameHeight}</FrameHeight></HTMLQuestion>`
}

const PLACE = /\$\{([A-Za-z_]\w*)\}/g
const NAMESPACE = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd'
