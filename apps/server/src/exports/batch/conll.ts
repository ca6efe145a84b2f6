import type { Span } from '@kempelen/aggregation'
import type { Labelled } from '../../consensus/marks.ts'
import { type ExportAbout, ExportError, type ItemSource, isLabelled, type LabelledItem } from './labelled-item.ts'
import { inPieces } from './pieces.ts'
import { areTimes, spansIn, textOf } from './text-spans.ts'
import { tokensOf } from './tokens.ts'

/**
 * Entities as `TOKEN TAG`, a token a line and an empty line behind each item; only items with a label are written. Tags are
 * BIO (IOB2): `B-person` begins every entity, `I-person` goes on, `O` is none. White space in labels becomes `_`.
 *
 * A token of which any letter is in an entity belongs to it whole: cutting tokens where entities end would tell a learner
 * what it is to find. The format has one layer, so where entities overlap, or share a token, the longest stays and the others
 * go; of equally long ones the one that more people support, then the first.
 *
 * Throws ExportError where labels are no entities, nothing says where the texts are, or an item does not fit its text.
 */
export function conll(source: ItemSource, about: ExportAbout): AsyncIterable<string> {
  if (about.kind !== 'Entities')
    throw new ExportError(`CoNLL holds entities in texts; the labels of this batch are ${about.kind}.`)
  const { textColumn } = about
  if (textColumn === undefined)
    throw new ExportError('CoNLL needs the column that holds the text; say which one it is.')
  return inPieces(sections(source, about, textColumn))
}

async function* sections(source: ItemSource, about: ExportAbout, column: string): AsyncGenerator<string, void> {
  for await (const item of source()) {
    if (!isLabelled(item)) continue
    if (areTimes(item.Label))
      throw new ExportError('CoNLL holds entities in texts; the labels of this batch are segments in time.')
    const section = sectionOf(item, about, textOf(item, column))
    if (section !== '') yield `${section}\n`
  }
}

function sectionOf(item: LabelledItem, about: ExportAbout, text: string): string {
  const tokens = tokensOf(text)
  const tags = tokens.map(() => 'O')
  for (const { start, end, label } of spansIn(text, item.Label, item, about).sort(byPrecedence)) {
    const places = [...tokens.keys()].filter((place) => tokens[place]!.start < end && tokens[place]!.end > start)
    if (!places.every((place) => tags[place] === 'O')) continue
    const name = label.replace(/[\s\p{Cc}]+/gu, '_')
    for (const [order, place] of places.entries()) tags[place] = `${order === 0 ? 'B' : 'I'}-${name}`
  }
  return tokens.map(({ text: token }, place) => `${token} ${tags[place]}\n`).join('')
}

function byPrecedence(a: Labelled<Span>, b: Labelled<Span>): number {
  return b.end - b.start - (a.end - a.start) || (b.support ?? 0) - (a.support ?? 0) || a.start - b.start
}
