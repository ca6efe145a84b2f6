import { polyline } from '../shared/shapes/kinds.ts'
import { ShapesField } from '../shared/shapes/shapes-field.ts'

/** Polylines on a picture, each with a label. */
export class CrowdPolyline extends ShapesField {
  protected readonly hint =
    'Click to set points; press Enter or click the last one again to finish. Click a line to select it.'

  constructor() {
    super(polyline)
  }
}
