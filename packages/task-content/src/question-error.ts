/**
 * Question or answer XML that cannot be read.
 *
 * `message` is the public sentence, in the manner of MTurk's XMLParseError: what is wrong comes after `Details:` and names
 * the place. `line` and `column` count from 1 in the XML as given; `element` is the local name of the element at fault,
 * where there is one. `code` is MTurk's: XHTMLParseError where the markup of a FormattedContent is at fault.
 */
export class QuestionError extends Error {
  readonly code: 'XMLParseError' | 'XHTMLParseError'
  readonly line: number
  readonly column: number
  readonly element: string | undefined

  constructor(
    details: string,
    place: XmlPlace,
    element?: string,
    code: 'XMLParseError' | 'XHTMLParseError' = 'XMLParseError',
  ) {
    super(`${PREFACES[code]} Details: ${details} (line ${place.line}, column ${place.column})`)
    this.name = 'QuestionError'
    this.code = code
    this.line = place.line
    this.column = place.column
    this.element = element
  }
}

/** A place in XML text, both counted from 1. */
export interface XmlPlace {
  line: number
  column: number
}

const PREFACES = {
  XMLParseError:
    'There was an error parsing the XML question or answer data. It must be well-formed and validate against the appropriate schema.',
  XHTMLParseError:
    'There was an error parsing the XHTML of a FormattedContent. It must be well-formed and use only the elements and attributes that FormattedContent allows.',
}
