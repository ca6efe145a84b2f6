import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, text } from '../words.ts'

/** One thing that would go wrong with a template, or may. Lines and columns count from 1. */
export const TemplateFinding = structure(
  { Rule: text, Severity: { type: 'string', enum: ['Error', 'Warning'] }, Line: count, Column: count, Message: text },
  ['Rule', 'Severity', 'Line', 'Column', 'Message'],
)

export type TemplateFinding = ValueOf<typeof TemplateFinding>
