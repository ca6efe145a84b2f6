import { polyline } from '../shared/shapes/kinds.ts'
import { ShapesTool } from '../shared/shapes/shapes-tool.ts'

/** Polylines on a picture, each with a label. */
export class CrowdPolyline extends ShapesTool {
  protected readonly hint =
    'Click to set points; press Enter or click the last one again to finish. Click a line to select it.'

  constructor() {
    super(polyline)
  }
}
