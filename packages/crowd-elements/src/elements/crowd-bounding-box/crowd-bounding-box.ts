import { box } from '../shared/shapes/kinds.ts'
import { ShapesField } from '../shared/shapes/shapes-field.ts'

/** Boxes on a picture, each with a label. */
export class CrowdBoundingBox extends ShapesField {
  protected readonly hint = 'Drag to draw a box, or click two corners. Click a box to select it.'

  constructor() {
    super(box)
  }
}
