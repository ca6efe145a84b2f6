import { line } from '../shared/shapes/kinds.ts'
import { ShapesTool } from '../shared/shapes/shapes-tool.ts'

/** Straight lines of two points on a picture, each with a label. */
export class CrowdLine extends ShapesTool {
  protected readonly hint = 'Drag from one end to the other, or click both. Click a line to select it.'

  constructor() {
    super(line)
  }
}
