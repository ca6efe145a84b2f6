import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { flag, id, memberRole, text, workerId } from '../words.ts'
import { Suspension } from './Suspension.ts'

export const AccountRoles = structure(
  {
    Name: text,
    Email: text,
    WorkerId: workerId,
    RequesterId: id,
    RequesterName: text,
    MemberId: id,
    MemberRole: memberRole,
    IsOperator: flag,
    IsAppealReviewer: flag,
    /** In which the marketplace counts and pays. */
    Currency: text,
    /** Those that stand against the person, or the Worker or Requester that the person is here. */
    Suspensions: list(Suspension),
  },
  ['IsOperator', 'Currency'],
)

export type AccountRoles = ValueOf<typeof AccountRoles>
