import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { programRole, text, time } from '../words.ts'
import { Actor } from './Actor.ts'

export const AccessKey = structure(
  { AccessKeyId: text, Role: programRole, MadeBy: Actor, CreationTime: time, LastUseTime: time },
  ['AccessKeyId', 'Role', 'CreationTime'],
)

export type AccessKey = ValueOf<typeof AccessKey>
