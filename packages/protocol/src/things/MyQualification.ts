import { Locale } from '../generated/mturk.ts'
import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, flag, text, time } from '../words.ts'

/** What a Worker has of one QualificationType, or has asked for, and what can be done about it. */
export const MyQualification = structure(
  {
    QualificationTypeId: text,
    Name: text,
    Description: text,
    /** Left out where the marketplace itself computes the value. */
    RequesterName: text,
    IsSystem: flag,
    HasTest: flag,
    Status: { type: 'string', enum: ['Granted', 'Revoked', 'None'] },
    IntegerValue: count,
    LocaleValue: Locale,
    GrantTime: time,
    RequestState: { type: 'string', enum: ['Testing', 'Pending', 'Granted', 'Rejected'] },
    RequestTime: time,
    TestDeadline: time,
    /** Why it was revoked, or why the request was turned down. */
    Reason: text,
    MayRequest: flag,
    EarliestRequestTime: time,
  },
  ['QualificationTypeId', 'Name', 'Description', 'IsSystem', 'HasTest', 'Status', 'MayRequest'],
)

export type MyQualification = ValueOf<typeof MyQualification>
