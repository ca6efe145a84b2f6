import { define } from '../core/index.ts'
import { CrowdEntityAnnotation } from '../elements/crowd-entity-annotation/crowd-entity-annotation.ts'
import { EntityTool } from '../elements/crowd-entity-annotation/entity-tool.ts'
import { CrowdSpanCritique } from '../elements/crowd-span-critique/crowd-span-critique.ts'
import { SpanText } from '../elements/shared/span-text/span-text.ts'

define({
  'crowd-span-text': SpanText,
  'crowd-entity-annotation-tool': EntityTool,
  'crowd-entity-annotation': CrowdEntityAnnotation,
  'crowd-span-critique': CrowdSpanCritique,
})
