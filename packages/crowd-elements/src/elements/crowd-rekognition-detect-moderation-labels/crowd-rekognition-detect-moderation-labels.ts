import type { Answer } from '../../core/index.ts'
import { ImageClassifier } from '../shared/classifier/image-classifier.ts'
import { labelsOf } from '../shared/classifier/labels-of.ts'

/** Under this key Augmented AI's programs find the answer. */
const KEY = 'AWS/Rekognition/DetectModerationLabels/Image/V3'

/** Says which kinds of unsafe content a picture shows; its answer has a key of its own and needs no name. */
export class CrowdRekognitionDetectModerationLabels extends ImageClassifier {
  constructor() {
    super(true)
  }

  override answer(): Answer {
    const { value } = this
    if (value === undefined) return {}
    const chosen = labelsOf(value)
    const categories: unknown[] = Array.isArray(this.categories) ? this.categories : []
    const moderationLabels = categories
      .filter((category) => chosen.includes(labelsOf(category)[0]!))
      .map((category) => (typeof category === 'object' ? category : { name: String(category) }))
    return { [KEY]: { moderationLabels } }
  }
}
