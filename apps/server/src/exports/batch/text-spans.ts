import type { Span } from '@kempelen/aggregation'
import { type Labelled, readList, readSpan } from '../../consensus/marks.ts'
import { isObject } from '../../consensus/value-at.ts'
import { type ExportAbout, ExportError, type LabelledItem } from './labelled-item.ts'

/** The text in which the entities of an item are. Throws ExportError where its row has none. */
export function textOf({ ItemId, Row }: LabelledItem, column: string): string {
  const text = Row[column]
  if (typeof text === 'string') return text
  throw new ExportError(`The column ${column} of the item ${ItemId} holds no text.`)
}

/** Whether these are segments in time, as of crowd-audio-segments, and not spans of a text. */
export function areTimes(value: unknown): boolean {
  return Array.isArray(value) && value.some((span) => isObject(span) && 'start' in span && !('startOffset' in span))
}

/**
 * Entities with offsets into the text as JavaScript has it (UTF-16), whichever way answers count. Throws ExportError where one
 * ends behind the text, which then is not the text that people saw.
 */
export function spansIn(text: string, value: unknown, item: LabelledItem, about: ExportAbout): Labelled<Span>[] {
  const at = about.offsetUnit === 'utf-16' ? (offset: number) => offset : offsetsOf(text)
  return (readList(value, readSpan) ?? []).map(({ start, end, ...rest }) => {
    const span = { start: at(start), end: at(end), ...rest }
    if (start >= 0 && span.end <= text.length) return span
    throw new ExportError(
      `An entity of the item ${item.ItemId} goes up to ${end}, behind the end of the text in the column ${about.textColumn}.`,
    )
  })
}

/** From code points to UTF-16, Infinity behind the end. */
function offsetsOf(text: string): (offset: number) => number {
  const starts: number[] = []
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at)
  starts.push(text.length)
  return (offset) => starts[offset] ?? Infinity
}
