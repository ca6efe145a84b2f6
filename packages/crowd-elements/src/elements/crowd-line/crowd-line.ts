import { line } from '../shared/shapes/kinds.ts'
import { ShapesField } from '../shared/shapes/shapes-field.ts'

/** Straight lines of two points on a picture, each with a label. */
export class CrowdLine extends ShapesField {
  protected readonly hint = 'Drag from one end to the other, or click both. Click a line to select it.'

  constructor() {
    super(line)
  }
}
