import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, flag, text } from '../words.ts'

export const Task = structure(
  {
    Kind: { type: 'string', enum: ['ExternalQuestion', 'HTMLQuestion', 'QuestionForm'] },
    URL: text,
    FrameHeight: count,
    MayKeepOrigin: flag,
  },
  ['Kind', 'URL', 'FrameHeight', 'MayKeepOrigin'],
)

export type Task = ValueOf<typeof Task>
