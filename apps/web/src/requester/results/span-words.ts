import { t } from '@lingui/core/macro'
import type { Output } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'

/** A span of time at work. */
export function spanWords({ From, To }: Output<'GetResultSummary'>['Seconds'][number]): string {
  if (To === undefined) return t`${duration(From)} and more`
  return From === 0 ? t`under ${duration(To)}` : t`${duration(From)} to ${duration(To)}`
}
