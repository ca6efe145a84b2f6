import type { QualificationRequirement } from '@kempelen/protocol'
import { Refusal } from '@kempelen/protocol'

/** The QualificationTypes that the marketplace itself grants, by MTurk's ids. */
export const systemQualificationTypes = {
  '00000000000000000040': 'Number of HITs approved',
  '000000000000000000L0': 'HIT approval rate (%)',
  '00000000000000000071': 'Location',
  '00000000000000000060': 'Adult content qualification',
  '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH': 'Masters',
  '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6': 'Masters',
} as const

export const numberApprovedId = '00000000000000000040'
export const percentApprovedId = '000000000000000000L0'
export const localeId = '00000000000000000071'

export interface Locale {
  readonly Country: string
  readonly Subdivision?: string
}

/** What a Worker has of one QualificationType: a number, or a place. */
export type QualificationValue = { readonly integer: number } | { readonly locale: Locale }

/** The Worker's qualifications by QualificationTypeId, system ones included. */
export type WorkerQualifications = ReadonlyMap<string, QualificationValue>

/** Until a Worker has a hundred reviewed assignments the approval rate counts as 100 (MTurk's rule). */
export function percentApproved(approved: number, rejected: number, submitted: number): number {
  if (submitted < 100 || approved + rejected === 0) return 100
  return Math.floor((100 * approved) / (approved + rejected))
}

export type HITAction = 'Discover' | 'Preview' | 'Accept'

/** Which requirement guards which act: Accept is guarded by all three, Discover only by the strictest. */
export function guards(requirement: QualificationRequirement, action: HITAction): boolean {
  const guarded = actionsGuarded(requirement)
  if (guarded === 'DiscoverPreviewAndAccept') return true
  if (guarded === 'PreviewAndAccept') return action !== 'Discover'
  return action === 'Accept'
}

/** RequiredToPreview is MTurk's older way to say PreviewAndAccept. */
export function actionsGuarded(
  requirement: QualificationRequirement,
): NonNullable<QualificationRequirement['ActionsGuarded']> {
  return requirement.ActionsGuarded ?? (requirement.RequiredToPreview ? 'PreviewAndAccept' : 'Accept')
}

export function unmetRequirements(
  requirements: readonly QualificationRequirement[],
  worker: WorkerQualifications,
  action: HITAction,
): QualificationRequirement[] {
  return requirements.filter((one) => guards(one, action) && !meets(one, worker.get(one.QualificationTypeId)))
}

/** A Worker without the qualification fails every comparator but DoesNotExist. */
export function meets(requirement: QualificationRequirement, value: QualificationValue | undefined): boolean {
  if (requirement.Comparator === 'DoesNotExist') return value === undefined
  if (value === undefined) return false
  if (requirement.Comparator === 'Exists') return true
  return 'locale' in value ? meetsLocale(requirement, value.locale) : meetsInteger(requirement, value.integer)
}

function meetsInteger({ Comparator, IntegerValues = [] }: QualificationRequirement, value: number): boolean {
  const bound = IntegerValues[0]
  if (bound === undefined) return false
  switch (Comparator) {
    case 'LessThan':
      return value < bound
    case 'LessThanOrEqualTo':
      return value <= bound
    case 'GreaterThan':
      return value > bound
    case 'GreaterThanOrEqualTo':
      return value >= bound
    case 'EqualTo':
    case 'In':
      return IntegerValues.includes(value)
    case 'NotEqualTo':
    case 'NotIn':
      return !IntegerValues.includes(value)
    default:
      return false
  }
}

/** A country alone matches all its subdivisions. Several places with EqualTo count as In: Dallinger sends that. */
function meetsLocale({ Comparator, LocaleValues = [] }: QualificationRequirement, value: Locale): boolean {
  const isAmong = LocaleValues.some(
    (one) => one.Country === value.Country && (one.Subdivision === undefined || one.Subdivision === value.Subdivision),
  )
  return Comparator === 'EqualTo' || Comparator === 'In' ? isAmong : !isAmong
}

/** Refuses requirements that no Worker could ever be tested against. */
export function checkRequirements(requirements: readonly QualificationRequirement[]): void {
  for (const one of requirements) {
    const values = (one.IntegerValues?.length ?? 0) + (one.LocaleValues?.length ?? 0)
    const isExistence = one.Comparator === 'Exists' || one.Comparator === 'DoesNotExist'
    const refuse = (sentence: string) => {
      throw new Refusal('InvalidParameterValue', {
        message: `The value "${one.QualificationTypeId}" is not valid for the parameter QualificationRequirements. ${sentence}`,
      })
    }
    if (!isExistence && values === 0) refuse(`${one.Comparator} needs IntegerValues or LocaleValues.`)
    if ((one.IntegerValues?.length ?? 0) > 15) refuse('At most 15 IntegerValues are allowed.')
    if ((one.LocaleValues?.length ?? 0) > 30) refuse('At most 30 LocaleValues are allowed.')
    if (one.QualificationTypeId === localeId && !isExistence && !one.LocaleValues?.length)
      refuse('Worker_Locale is compared with LocaleValues.')
    if (one.ActionsGuarded && one.RequiredToPreview !== undefined)
      refuse('ActionsGuarded and RequiredToPreview exclude each other.')
  }
}

/** The requirement as a sentence for the Worker. */
export function requirementSentence(requirement: QualificationRequirement, typeName: string): string {
  const values = [
    ...(requirement.IntegerValues ?? []),
    ...(requirement.LocaleValues ?? []).map(({ Country, Subdivision }) =>
      Subdivision ? `${Country}-${Subdivision}` : Country,
    ),
  ].join(', ')
  return `${typeName} ${comparatorWords[requirement.Comparator]}${values && ` ${values}`}`
}

const comparatorWords: Record<QualificationRequirement['Comparator'], string> = {
  LessThan: 'is less than',
  LessThanOrEqualTo: 'is at most',
  GreaterThan: 'is greater than',
  GreaterThanOrEqualTo: 'is at least',
  EqualTo: 'is',
  NotEqualTo: 'is not',
  Exists: 'has been granted',
  DoesNotExist: 'has not been granted',
  In: 'is one of',
  NotIn: 'is none of',
}
