import { type CSSResultGroup, LitElement } from 'lit'
import { parseLenientJson } from './lenient-json.ts'
import { tokens } from './tokens.ts'

/** What every element shares: the look. Subclasses add theirs as `static override styles = [CrowdElement.styles, …]`. */
export class CrowdElement extends LitElement {
  static override styles: CSSResultGroup = [tokens]
}

/**
 * The declaration of a property whose attribute holds lenient JSON: `static override properties = { labels: json('labels') }`.
 * An attribute that cannot be read counts as absent, and the console says which one and why.
 */
export function json(attribute: string) {
  return {
    attribute,
    converter: {
      fromAttribute(text: string | null): unknown {
        if (text === null || text.trim() === '') return undefined
        try {
          return parseLenientJson(text)
        } catch (error) {
          console.error(`The attribute ${attribute} is not JSON. ${(error as Error).message}`)
          return undefined
        }
      },
    },
  }
}
