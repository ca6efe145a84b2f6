import { polygon } from '../shared/shapes/kinds.ts'
import { ShapesTool } from '../shared/shapes/shapes-tool.ts'

/** Polygons on a picture, each with a label. */
export class CrowdPolygon extends ShapesTool {
  protected readonly hint =
    'Click to set points; click the first one or press Enter to finish. Click an outline to select it.'

  constructor() {
    super(polygon)
  }
}
