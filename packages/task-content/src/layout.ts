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
  return `<HTMLQuestion xmlns="${NAMESPACE}"><HTMLContent><![CDATA[${html}]]></HTMLContent><FrameHeight>${frameHeight}</FrameHeight></HTMLQuestion>`
}

const PLACE = /\$\{([A-Za-z_]\w*)\}/g
const NAMESPACE = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd'
