import { isObject, valueAt } from '../../consensus/value-at.ts'
import { type ExportAbout, ExportError, type LabelledItem } from './labelled-item.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** The picture's own size as the drawing elements put it beside their shapes (`inputImageProperties`); undefined where no answer says. */
export function imageSizeOf({ Votes }: LabelledItem, { field }: ExportAbout): ImageSize | undefined {
  for (const { Answer } of Votes) {
    if (!isObject(Answer)) continue
    const beside = field?.split('.').slice(0, -1).join('.')
    const places = beside ? [valueAt(Answer, beside)] : Object.values(Answer)
    for (const place of places) {
      const size = isObject(place) ? place.inputImageProperties : undefined
      if (isObject(size) && Number(size.width) > 0 && Number(size.height) > 0)
        return { width: Number(size.width), height: Number(size.height) }
    }
  }
  return undefined
}

/** Throws ExportError where nothing says in which column the picture stands. */
export function imageColumnOf(format: string, { imageColumn }: ExportAbout): string {
  if (imageColumn !== undefined) return imageColumn
  throw new ExportError(`${format} needs the column that holds the address of the picture; say which one it is.`)
}
