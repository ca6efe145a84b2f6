import { define } from '../core/index.ts'
import { CrowdInstanceSegmentation } from '../elements/crowd-instance-segmentation/crowd-instance-segmentation.ts'
import { CrowdSemanticSegmentation } from '../elements/crowd-semantic-segmentation/crowd-semantic-segmentation.ts'

/** The tools that paint the pixels of a picture. */
define({
  'crowd-instance-segmentation': CrowdInstanceSegmentation,
  'crowd-semantic-segmentation': CrowdSemanticSegmentation,
})
