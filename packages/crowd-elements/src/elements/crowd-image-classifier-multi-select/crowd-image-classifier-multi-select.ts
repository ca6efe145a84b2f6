import { ImageClassifier } from '../shared/classifier/image-classifier.ts'

/** Puts a picture into all categories that fit. */
export class CrowdImageClassifierMultiSelect extends ImageClassifier {
  constructor() {
    super(true)
  }
}
