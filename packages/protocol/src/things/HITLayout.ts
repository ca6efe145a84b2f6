import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { count, id, text, time } from '../words.ts'

/** A page with places for values, from which HITs are made. */
export const HITLayout = structure(
  {
    HITLayoutId: id,
    Name: text,
    FrameHeight: count,
    ParameterNames: list(text),
    CreationTime: time,
  },
  ['HITLayoutId', 'Name', 'FrameHeight', 'ParameterNames', 'CreationTime'],
)

export type HITLayout = ValueOf<typeof HITLayout>
