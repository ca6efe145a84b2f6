import { define } from '../core/index.ts'
import { CrowdBoundingBox } from '../elements/crowd-bounding-box/crowd-bounding-box.ts'
import { CrowdKeypoint } from '../elements/crowd-keypoint/crowd-keypoint.ts'
import { CrowdLine } from '../elements/crowd-line/crowd-line.ts'
import { CrowdPolygon } from '../elements/crowd-polygon/crowd-polygon.ts'
import { CrowdPolyline } from '../elements/crowd-polyline/crowd-polyline.ts'

/** The tools that draw shapes on a picture. */
define({
  'crowd-bounding-box': CrowdBoundingBox,
  'crowd-keypoint': CrowdKeypoint,
  'crowd-line': CrowdLine,
  'crowd-polygon': CrowdPolygon,
  'crowd-polyline': CrowdPolyline,
})
