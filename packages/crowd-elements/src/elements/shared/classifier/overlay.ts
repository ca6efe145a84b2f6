import { shapeColor } from '../picture/palette.ts'
import { labelsOf } from './labels-of.ts'

/** A box in pixels of the picture. */
export interface Box {
  readonly label: string
  readonly color: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Labels that somebody has put on the picture and that are to be judged. */
export interface Overlay {
  readonly boxes: readonly Box[]
  /** The address of a picture in which every label has its colour. */
  readonly mask?: string
  readonly legend: readonly { label: string; color: string }[]
}

type Json = Record<string, unknown>

/** Reads an overlay, whose one key names the task; undefined when it names none of the three kinds. */
export function readOverlay(value: unknown): Overlay | undefined {
  const { boundingBox, semanticSegmentation, instanceSegmentation } = asObject(value)
  if (boundingBox) return readBoxes(asObject(boundingBox))
  if (semanticSegmentation) return readSemantic(asObject(semanticSegmentation))
  if (instanceSegmentation) return readInstances(asObject(instanceSegmentation))
  return undefined
}

function readBoxes({ labels, value }: Json): Overlay {
  const items = asArray(value).map((box) => ({ ...asObject(box), label: String(asObject(box).label ?? '') }))
  const names = [...new Set([...labelsOf(labels), ...items.map(({ label }) => label)])]
  const colorOf = (label: string) => shapeColor(names.indexOf(label), [])
  const boxes = items.map(({ label, ...box }) => ({
    label,
    color: colorOf(label),
    left: numberOf(box, 'left'),
    top: numberOf(box, 'top'),
    width: numberOf(box, 'width'),
    height: numberOf(box, 'height'),
  }))
  const used = names.filter((name) => name !== '' && boxes.some(({ label }) => label === name))
  return { boxes, legend: used.map((label) => ({ label, color: colorOf(label) })) }
}

function readSemantic({ labelMappings, src }: Json): Overlay {
  const legend = Object.entries(asObject(labelMappings)).map(([label, mapping]) =>
    entry(label, asObject(mapping).color),
  )
  return { boxes: [], mask: textOf(src), legend }
}

function readInstances({ instances, src }: Json): Overlay {
  const legend = asArray(instances).map((instance) => entry(asObject(instance).label, asObject(instance).color))
  return { boxes: [], mask: textOf(src), legend }
}

function entry(label: unknown, color: unknown) {
  return { label: String(label ?? ''), color: textOf(color) ?? 'transparent' }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function numberOf(box: Json, key: string): number {
  const number = Number(box[key])
  return Number.isFinite(number) ? number : 0
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
