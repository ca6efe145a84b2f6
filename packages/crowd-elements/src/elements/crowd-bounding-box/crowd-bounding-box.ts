import { box } from '../shared/shapes/kinds.ts'
import { ShapesTool } from '../shared/shapes/shapes-tool.ts'

/** Boxes on a picture, each with a label. */
export class CrowdBoundingBox extends ShapesTool {
  protected readonly hint = 'Drag to draw a box, or click two corners. Click a box to select it.'

  constructor() {
    super(box)
  }
}
