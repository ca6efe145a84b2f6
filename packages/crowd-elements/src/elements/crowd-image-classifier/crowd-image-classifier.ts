import { ImageClassifier } from '../shared/classifier/image-classifier.ts'

/** Puts a picture into one of its categories, or judges the labels that somebody has put on it. */
export class CrowdImageClassifier extends ImageClassifier {
  constructor() {
    super(false)
  }
}
