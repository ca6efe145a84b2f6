import { keypoint } from '../shared/shapes/kinds.ts'
import { ShapesField } from '../shared/shapes/shapes-field.ts'

/** Key points on a picture, each with a label. */
export class CrowdKeypoint extends ShapesField {
  protected readonly hint = 'Click to set a key point; drag one to move it.'

  constructor() {
    super(keypoint)
  }
}
