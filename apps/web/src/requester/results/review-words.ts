import { plural } from '@lingui/core/macro'

export const approveWords = (assignments: number) =>
  plural(assignments, { one: 'Approve # assignment', other: 'Approve # assignments' })

export const rejectWords = (assignments: number) =>
  plural(assignments, { one: 'Reject # assignment', other: 'Reject # assignments' })
