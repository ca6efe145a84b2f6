import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { flag, id, text, workerId } from '../words.ts'

export const AccountRoles = structure(
  {
    Name: text,
    Email: text,
    WorkerId: workerId,
    RequesterId: id,
    RequesterName: text,
    IsOperator: flag,
    IsAppealReviewer: flag,
  },
  ['IsOperator'],
)

export type AccountRoles = ValueOf<typeof AccountRoles>
