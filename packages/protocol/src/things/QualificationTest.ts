import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { text, time } from '../words.ts'

/** Where a test is taken, and until when. */
export const QualificationTest = structure({ URL: text, Deadline: time }, ['URL', 'Deadline'])

export type QualificationTest = ValueOf<typeof QualificationTest>
