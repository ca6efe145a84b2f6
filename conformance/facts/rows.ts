import { errorRows } from './error-rows.ts'
import { hitTypeRows } from './hit-type-rows.ts'
import { moneyRows } from './money-rows.ts'
import { notificationRows } from './notification-rows.ts'
import { operationRows } from './operation-rows.ts'
import { qualificationRows } from './qualification-rows.ts'
import { reviewPolicyRows } from './review-policy-rows.ts'
import type { Row } from './row.ts'
import { stateRows } from './state-rows.ts'
import { wireRows } from './wire-rows.ts'

/** What is known of MTurk, by subject. `count` is how many rows there are, so that none gets lost. */
export const subjects: readonly { readonly name: string; readonly count: number; readonly rows: readonly Row[] }[] = [
  { name: 'requests, replies and lists', count: 26, rows: wireRows },
  { name: 'error codes', count: 39, rows: errorRows },
  { name: 'operations', count: 87, rows: operationRows },
  { name: 'states', count: 34, rows: stateRows },
  { name: 'HITTypes, groups and layouts', count: 16, rows: hitTypeRows },
  { name: 'qualifications', count: 36, rows: qualificationRows },
  { name: 'review policies', count: 37, rows: reviewPolicyRows },
  { name: 'notifications', count: 15, rows: notificationRows },
  { name: 'money', count: 16, rows: moneyRows },
]
