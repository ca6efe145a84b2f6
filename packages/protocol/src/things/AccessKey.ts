import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { text, time } from '../words.ts'

export const AccessKey = structure({ AccessKeyId: text, CreationTime: time, LastUseTime: time }, [
  'AccessKeyId',
  'CreationTime',
])

export type AccessKey = ValueOf<typeof AccessKey>
