import type { QualificationRequirement } from '@kempelen/protocol'
import { Refusal } from '@kempelen/protocol'
import { participationFault, participationIds } from './participation.ts'
import { adultId, localeId } from './system-qualifications.ts'

export interface Locale {
  readonly Country: string
  readonly Subdivision?: string
}

/** What a Worker has of one QualificationType: a number, or a place. */
export type QualificationValue = { readonly integer: number } | { readonly locale: Locale }

/** The Worker's qualifications by QualificationTypeId, system ones included. */
export type WorkerQualifications = ReadonlyMap<string, QualificationValue>

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

/** Refuses requirements that no Worker could ever be tested against. Whether their types exist is the caller's to ask. */
export function checkRequirements(requirements: readonly QualificationRequirement[], requesterId: string): void {
  for (const one of requirements) {
    const fault = faultOf(one, requesterId)
    if (fault)
      throw new Refusal('InvalidParameterValue', {
        message: `The value "${one.QualificationTypeId.slice(0, 100)}" is not valid for the parameter QualificationRequirements. ${fault}`,
      })
  }
}

const existence: readonly string[] = ['Exists', 'DoesNotExist']
const membership: readonly string[] = ['In', 'NotIn']
const equality: readonly string[] = ['EqualTo', 'NotEqualTo', ...membership]

function faultOf(requirement: QualificationRequirement, requesterId: string): string | undefined {
  const { QualificationTypeId, Comparator, ActionsGuarded, RequiredToPreview } = requirement
  const integers = requirement.IntegerValues?.length ?? 0
  const locales = requirement.LocaleValues?.length ?? 0
  if (new TextEncoder().encode(QualificationTypeId).length > 255) return 'A QualificationTypeId has at most 255 bytes.'
  if (ActionsGuarded && RequiredToPreview !== undefined)
    return 'ActionsGuarded and RequiredToPreview exclude each other.'
  if (participationIds(QualificationTypeId))
    return existence.includes(Comparator)
      ? participationFault(QualificationTypeId, requesterId)
      : 'Taking part is compared with Exists or DoesNotExist.'
  // Old scripts send values with Exists; they mean nothing.
  if (existence.includes(Comparator)) return undefined
  if (integers > 15) return 'At most 15 IntegerValues are allowed.'
  if (locales > 30) return 'At most 30 LocaleValues are allowed.'
  if (QualificationTypeId === localeId) {
    if (locales === 0 || integers > 0) return 'Worker_Locale is compared with LocaleValues.'
    return equality.includes(Comparator) ? undefined : 'Places are compared with EqualTo, NotEqualTo, In or NotIn.'
  }
  if (locales > 0) return 'Only Worker_Locale is compared with LocaleValues.'
  if (integers === 0) return `${Comparator} needs IntegerValues.`
  if (integers > 1 && !membership.includes(Comparator)) return `${Comparator} takes one IntegerValue.`
  if (QualificationTypeId === adultId && requirement.IntegerValues!.some((value) => value !== 0 && value !== 1))
    return 'Worker_Adult is 0 or 1.'
  return undefined
}
