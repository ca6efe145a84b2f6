import { Classifier } from '../shared/classifier/classifier.ts'

/** Puts a text, a recording, or whatever stands in `<classification-target>`, into one of its categories. */
export class CrowdClassifier extends Classifier {
  constructor() {
    super(false)
  }
}
