import type { HITGroup } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { count, duration } from '../shared/format.ts'

/** What is known of the time that one HIT of a group takes, in words. */
export function timeWords(group: HITGroup): string | undefined {
  if (group.MeasuredSeconds !== undefined) return t`takes ${duration(group.MeasuredSeconds)}`
  if (group.PromisedSeconds !== undefined) return t`the Requester says ${duration(group.PromisedSeconds)}`
  return undefined
}

/** How many people that rests on. */
export function restsOn({ NumberOfWorkersMeasured: people, IsEstimate }: HITGroup): string {
  const from = plural(people, { one: 'from # person', other: 'from # people' })
  return IsEstimate ? t`estimate, ${from}` : from
}

/** How much work of this kind there is. */
export function workInSight({ NumberOfHITsIn90Days: hits }: HITGroup): string {
  return t`${count(hits)} like it in 90 days`
}
