import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, text } from '../words.ts'

/** The name of a ready template, which is that of its folder. */
export const templateName = { type: 'string', min: 1, max: 64, pattern: '^[a-z0-9-]+$' } as const

/** A ready task page of the gallery. */
export const Template = structure(
  {
    Name: templateName,
    Title: text,
    Description: text,
    Category: { type: 'string', enum: ['text', 'image', 'audio', 'video', 'survey', 'model'] },
    EstimatedSeconds: count,
    AnswerField: text,
  },
  ['Name', 'Title', 'Description', 'Category', 'EstimatedSeconds'],
)

export type Template = ValueOf<typeof Template>
