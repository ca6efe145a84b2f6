/**
 * Question or answer XML that cannot be read.
 *
 * `message` is the public sentence, in the manner of MTurk's XMLParseError: what is wrong comes after `Details:` and names
 * the place. `line` and `column` count from 1 in the XML as given; `element` is the local name of the element at fault,
 * where there is one.
 */
export class QuestionError extends Error {
  readonly line: number
  readonly column: number
  readonly element: string | undefined

  constructor(details: string, place: XmlPlace, element?: string) {
    super(`${PREFACE} Details: ${details} (line ${place.line}, column ${place.column})`)
    this.name = 'QuestionError'
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

const PREFACE =
  'There was an error parsing the XML question or answer data. It must be well-formed and validate against the appropriate schema.'
