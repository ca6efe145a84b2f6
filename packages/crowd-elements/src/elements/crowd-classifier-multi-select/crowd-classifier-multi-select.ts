import { Classifier } from '../shared/classifier/classifier.ts'

/** Puts a text, a recording, or whatever stands in `<classification-target>`, into all categories that fit. */
export class CrowdClassifierMultiSelect extends Classifier {
  constructor() {
    super(true)
  }
}
