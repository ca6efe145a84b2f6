import { keypoint } from '../shared/shapes/kinds.ts'
import { ShapesTool } from '../shared/shapes/shapes-tool.ts'

/** Key points on a picture, each with a label. */
export class CrowdKeypoint extends ShapesTool {
  protected readonly hint = 'Click to set a key point; drag one to move it.'

  constructor() {
    super(keypoint)
  }
}
