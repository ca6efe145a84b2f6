import type { ItemSource, LabelledItem } from './labelled-item.ts'
import { inPieces } from './pieces.ts'

/** Everything that is known of each item, as JSON, an item a line; times in ISO 8601. */
export function jsonLines(source: ItemSource): AsyncIterable<string> {
  return inPieces(linesOf(source()))
}

async function* linesOf(items: AsyncIterable<LabelledItem>): AsyncGenerator<string, void> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`
}
