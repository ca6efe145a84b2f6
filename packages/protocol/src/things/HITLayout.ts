import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { count, id, text, time } from '../words.ts'

export const layoutLanguage = { type: 'string', enum: ['MTurk', 'Liquid'] } as const

/** A page with places for values, from which HITs are made. */
export const HITLayout = structure(
  {
    HITLayoutId: id,
    Name: text,
    Language: layoutLanguage,
    FrameHeight: count,
    ParameterNames: list(text),
    CreationTime: time,
  },
  ['HITLayoutId', 'Name', 'Language', 'FrameHeight', 'ParameterNames', 'CreationTime'],
)

export type HITLayout = ValueOf<typeof HITLayout>
