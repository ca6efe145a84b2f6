import type { Box } from '@kempelen/aggregation'
import { type Labelled, readBox, readList, readPolygon, readSpan } from '../../consensus/marks.ts'
import type { Polygon } from '../../consensus/polygon-overlap.ts'
import { setSeparator } from '../../consensus/value-at.ts'
import { cellText } from './cells.ts'
import { type ImageSize, imageSizeOf } from './image.ts'
import { type ExportAbout, ExportError, type LabelledItem } from './labelled-item.ts'
import { areTimes, spansIn, textOf } from './text-spans.ts'

/** A value as Label Studio's results: one for what is said of the whole, one for each thing that is marked. */
export function resultsOf(value: unknown, item: LabelledItem, about: ExportAbout): object[] {
  if (value === undefined || value === null) return []
  if (about.kind === 'Boxes' || about.kind === 'Polygons') return regions(value, item, about)
  if (about.kind === 'Entities') return spans(value, item, about)
  return [{ from_name: 'label', to_name: objectOf(about), ...whole(value, about) }]
}

function whole(value: unknown, { kind, classes }: ExportAbout): object {
  const text = cellText(value)!
  if (kind === 'Categorical') {
    const isOne = classes?.includes(text) || !text.includes(setSeparator)
    const choices = isOne ? [text] : text.split(setSeparator)
    return { type: 'choices', value: { choices: choices.filter((choice) => choice !== '') } }
  }
  if (kind === 'Numeric') return { type: 'number', value: { number: Number(value) } }
  return { type: 'textarea', value: { text: [text] } }
}

function regions(value: unknown, item: LabelledItem, about: ExportAbout): object[] {
  const areBoxes = about.kind === 'Boxes'
  const marks = areBoxes ? readList(value, readBox) : readList(value, readPolygon)
  if (!marks || marks.length === 0) return []
  const size = imageSizeOf(item, about)
  if (!size)
    throw new ExportError(
      `Label Studio has places in percent of the picture, and no answer to the item ${item.ItemId} tells its size.`,
    )
  const picture = { original_width: size.width, original_height: size.height, image_rotation: 0 }
  return marks.map((mark, place) => ({
    ...region(place, mark, { from_name: 'label', to_name: 'image' }),
    ...picture,
    type: areBoxes ? 'rectanglelabels' : 'polygonlabels',
    value: 'vertices' in mark ? polygonValue(mark, size) : boxValue(mark, size),
  }))
}

function boxValue({ x, y, width, height, label }: Labelled<Box>, size: ImageSize): object {
  return {
    x: percent(x, size.width),
    y: percent(y, size.height),
    width: percent(width, size.width),
    height: percent(height, size.height),
    rotation: 0,
    rectanglelabels: [label],
  }
}

function polygonValue({ vertices, label }: Labelled<Polygon>, size: ImageSize): object {
  const points = vertices.map(({ x, y }) => [percent(x, size.width), percent(y, size.height)])
  return { points, closed: true, polygonlabels: [label] }
}

/** Offsets into a text count code points, as Label Studio does. */
function spans(value: unknown, item: LabelledItem, about: ExportAbout): object[] {
  if (areTimes(value))
    return (readList(value, readSpan) ?? []).map(({ start, end, label, support }, place) => ({
      ...region(place, { support }, { from_name: 'label', to_name: 'audio' }),
      type: 'labels',
      value: { start, end, labels: [label] },
    }))
  if (Array.isArray(value) && value.length === 0) return []
  if (about.textColumn === undefined)
    throw new ExportError('Label Studio needs the column that holds the text; say which one it is.')
  const text = textOf(item, about.textColumn)
  const length = (part: string) => Array.from(part).length
  return spansIn(text, value, item, about).map(({ start, end, label, support }, place) => {
    const [before, marked] = [length(text.slice(0, start)), text.slice(start, end)]
    return {
      ...region(place, { support }, { from_name: 'label', to_name: 'text' }),
      type: 'labels',
      value: { start: before, end: before + length(marked), text: marked, labels: [label] },
    }
  })
}

function region(place: number, { support }: { readonly support?: number }, names: object): object {
  return { id: `region-${place + 1}`, ...names, ...(support !== undefined && { score: support }) }
}

function objectOf({ imageColumn, textColumn }: ExportAbout): string {
  return imageColumn !== undefined ? 'image' : textColumn !== undefined ? 'text' : 'item'
}

function percent(part: number, of: number): number {
  return Math.round((part / of) * 1e8) / 1e6
}
