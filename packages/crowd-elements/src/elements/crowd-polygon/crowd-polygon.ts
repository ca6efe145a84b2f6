import { polygon } from '../shared/shapes/kinds.ts'
import { ShapesField } from '../shared/shapes/shapes-field.ts'

/** Polygons on a picture, each with a label. */
export class CrowdPolygon extends ShapesField {
  protected readonly hint =
    'Click to set points; click the first one or press Enter to finish. Click an outline to select it.'

  constructor() {
    super(polygon)
  }
}
