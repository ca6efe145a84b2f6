import { type Labelled, readBox, readList, readPolygon } from '../../consensus/marks.ts'
import type { Polygon } from '../../consensus/polygon-overlap.ts'
import { imageColumnOf, imageSizeOf } from './image.ts'
import { type ExportAbout, ExportError, type ItemSource, isLabelled, type LabelledItem } from './labelled-item.ts'
import { inPieces, jsonElements } from './pieces.ts'

/**
 * The labels of boxes and polygons as COCO's object detection file. Only items with a label are pictures of it, since one
 * without annotations has nothing on it there. Ids count from 1; `score` is the share of people who marked the thing, or
 * the label's probability. A picture's size is left out where no answer tells it.
 *
 * Runs the source three times: for the categories, the pictures and the annotations.
 *
 * Throws ExportError where labels are neither boxes nor polygons, or nothing says where the pictures are.
 */
export function coco(source: ItemSource, about: ExportAbout): AsyncIterable<string> {
  if (about.kind !== 'Boxes' && about.kind !== 'Polygons')
    throw new ExportError(`COCO holds boxes and polygons; the labels of this batch are ${about.kind}.`)
  return inPieces(parts(source, about, imageColumnOf('COCO', about)))
}

async function* parts(source: ItemSource, about: ExportAbout, column: string): AsyncGenerator<string, void> {
  const labels = new Set(about.classes)
  for await (const { Label } of source()) for (const { label } of marksOf(Label, about)) labels.add(label)
  const idOf = new Map(Array.from(labels, (name, place) => [name, place + 1]))
  const categories = Array.from(idOf, ([name, id]) => ({ id, name, supercategory: '' }))

  yield `{"info":{"description":"Labels by Kempelen"},"licenses":[],"categories":${JSON.stringify(categories)},"images":[`
  yield* jsonElements(images(source, about, column))
  yield '\n],"annotations":['
  yield* jsonElements(annotations(source, about, idOf))
  yield '\n]}\n'
}

/** Items with a label and the ids of their pictures: the same in every pass. */
async function* labelled(source: ItemSource): AsyncGenerator<[id: number, item: LabelledItem], void> {
  let id = 0
  for await (const item of source()) if (isLabelled(item)) yield [++id, item]
}

async function* images(source: ItemSource, about: ExportAbout, column: string) {
  for await (const [id, item] of labelled(source)) {
    const address = String(item.Row[column] ?? '')
    yield { id, file_name: fileName(address), coco_url: address, ...imageSizeOf(item, about), item_id: item.ItemId }
  }
}

/** The path without the host and what is asked of it, so that pictures of one host keep different names. */
function fileName(address: string): string {
  const base = 'http://localhost/'
  const path = URL.canParse(address, base) ? new URL(address, base).pathname.replace(/^\/+/, '') : address
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

async function* annotations(source: ItemSource, about: ExportAbout, idOf: ReadonlyMap<string, number>) {
  let id = 0
  for await (const [image, { Label, Probability }] of labelled(source))
    for (const { label, support, ...geometry } of marksOf(Label, about)) {
      const score = support ?? Probability
      const ids = { id: ++id, image_id: image, category_id: idOf.get(label) }
      yield { ...ids, ...geometry, iscrowd: 0, ...(score !== undefined && { score }) }
    }
}

interface Geometry {
  readonly bbox: readonly number[]
  readonly area: number
  readonly segmentation: readonly (readonly number[])[]
}

function marksOf(value: unknown, { kind }: ExportAbout): Labelled<Geometry>[] {
  if (kind === 'Polygons')
    return (readList(value, readPolygon) ?? []).map(({ vertices, ...rest }) => ({ ...geometryOf(vertices), ...rest }))
  return (readList(value, readBox) ?? []).map(({ x, y, width, height, ...rest }) => ({
    bbox: [x, y, width, height],
    area: width * height,
    segmentation: [],
    ...rest,
  }))
}

function geometryOf(vertices: Polygon['vertices']): Geometry {
  const [xs, ys] = [vertices.map(({ x }) => x), vertices.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  let twice = 0
  for (const [place, { x, y }] of vertices.entries()) {
    const next = vertices[(place + 1) % vertices.length]!
    twice += x * next.y - next.x * y
  }
  return {
    bbox: [left, top, Math.max(...xs) - left, Math.max(...ys) - top],
    area: Math.abs(twice) / 2,
    segmentation: [vertices.flatMap(({ x, y }) => [x, y])],
  }
}
