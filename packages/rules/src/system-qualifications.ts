import { mastersQualificationTypeIds } from './fee.ts'
import type { Locale, QualificationValue, WorkerQualifications } from './qualification.ts'

export const numberApprovedId = '00000000000000000040'
export const percentApprovedId = '000000000000000000L0'
export const localeId = '00000000000000000071'
export const adultId = '00000000000000000060'

interface SystemQualificationType {
  readonly name: string
  readonly description: string
  /** MTurk stopped offering it in its website, and programs still send it. */
  readonly isRetired?: true
}

const masters: SystemQualificationType = {
  name: 'Masters',
  description: 'Granted by the marketplace to Workers with a long record of approved work.',
}

/** The QualificationTypes whose values the marketplace itself computes, by MTurk's ids. */
export const systemQualificationTypes: Readonly<Record<string, SystemQualificationType>> = {
  [numberApprovedId]: {
    name: 'Number of HITs approved',
    description: 'The number of assignments of the Worker that have been approved.',
  },
  [percentApprovedId]: {
    name: 'HIT approval rate (%)',
    description: 'The share of reviewed assignments that were approved. It counts as 100 until 100 are submitted.',
  },
  [localeId]: { name: 'Location', description: 'Where the Worker lives: a country, and a part of it where known.' },
  [adultId]: {
    name: 'Adult content qualification',
    description: 'Whether the Worker wants to be offered work with content for adults: 1 or 0.',
  },
  ...Object.fromEntries([...mastersQualificationTypeIds].map((id) => [id, masters])),
  '00000000000000000000': {
    name: 'Assignments submitted (%)',
    description: 'The share of accepted assignments that were submitted. It counts as 100 until 100 are accepted.',
    isRetired: true,
  },
  '00000000000000000070': {
    name: 'Assignments abandoned (%)',
    description: 'The share of accepted assignments whose time ran out. It counts as 0 until 100 are accepted.',
    isRetired: true,
  },
  '000000000000000000E0': {
    name: 'Assignments returned (%)',
    description: 'The share of accepted assignments that were returned. It counts as 0 until 100 are accepted.',
    isRetired: true,
  },
  '000000000000000000S0': {
    name: 'Assignments rejected (%)',
    description: 'The share of reviewed assignments that were rejected. It counts as 0 until 100 are submitted.',
    isRetired: true,
  },
}

/** What is known of a Worker's work. Counts are of assignments. */
export interface WorkerRecord {
  readonly country: string | null
  readonly subdivision: string | null
  readonly acceptsAdult: boolean
  readonly accepted: bigint
  readonly returned: bigint
  readonly abandoned: bigint
  readonly submitted: bigint
  readonly approved: bigint
  readonly rejected: bigint
}

/** From which record on the operator's marketplace calls a Worker a Master. */
export interface MastersPolicy {
  /** Zero grants it to nobody. */
  readonly minimumApproved: number
  readonly minimumPercentApproved: number
}

/** The values of all system QualificationTypes that this Worker has. */
export function systemQualifications(record: WorkerRecord, policy: MastersPolicy): Map<string, QualificationValue> {
  const approved = Number(record.approved)
  const percent = percentApproved(approved, Number(record.rejected), Number(record.submitted))
  const isMaster =
    policy.minimumApproved > 0 && approved >= policy.minimumApproved && percent >= policy.minimumPercentApproved
  const values: [string, QualificationValue][] = [
    [numberApprovedId, { integer: approved }],
    [percentApprovedId, { integer: percent }],
    [adultId, { integer: record.acceptsAdult ? 1 : 0 }],
    ['00000000000000000000', { integer: percentOfAccepted(record, record.submitted, 100) }],
    ['00000000000000000070', { integer: percentOfAccepted(record, record.abandoned, 0) }],
    ['000000000000000000E0', { integer: percentOfAccepted(record, record.returned, 0) }],
    ['000000000000000000S0', { integer: 100 - percent }],
  ]
  if (record.country) values.push([localeId, { locale: localeOf(record.country, record.subdivision) }])
  if (isMaster) for (const id of mastersQualificationTypeIds) values.push([id, { integer: 1 }])
  return new Map(values)
}

/** Until a Worker has submitted a hundred assignments the approval rate counts as 100 (MTurk's rule). */
export function percentApproved(approved: number, rejected: number, submitted: number): number {
  if (submitted < 100 || approved + rejected === 0) return 100
  return Math.floor((100 * approved) / (approved + rejected))
}

function percentOfAccepted({ accepted }: WorkerRecord, part: bigint, untilHundred: number): number {
  return accepted < 100n ? untilHundred : Number((100n * part) / accepted)
}

function localeOf(Country: string, subdivision: string | null): Locale {
  return { Country, ...(subdivision && { Subdivision: subdivision }) }
}

/** System values and granted ones together. */
export function allQualifications(
  system: WorkerQualifications,
  granted: readonly { readonly qualificationTypeId: string; readonly value: number }[],
): WorkerQualifications {
  const all = new Map(system)
  for (const { qualificationTypeId, value } of granted) all.set(qualificationTypeId, { integer: value })
  return all
}
