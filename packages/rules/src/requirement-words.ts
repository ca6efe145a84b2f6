import type { QualificationRequirement } from '@kempelen/protocol'
import { mastersQualificationTypeIds } from './fee.ts'
import { participationIds } from './participation.ts'
import { meets, type QualificationValue } from './qualification.ts'
import {
  adultId,
  localeId,
  type MastersPolicy,
  numberApprovedId,
  percentApprovedId,
  systemQualificationTypes,
} from './system-qualifications.ts'

/** How a QualificationType of a Requester is come by. */
export interface QualificationTypeFacts {
  readonly name: string
  readonly isActive: boolean
  readonly isAutoGranted: boolean
  readonly hasTest: boolean
  /** Absent: it can be asked for once only. */
  readonly retryDelaySeconds?: number
}

export interface RequirementWords {
  readonly name: string
  /** What the Requester asks for. */
  readonly asks: string
  /** What the Worker has. */
  readonly has: string
  /** How to meet it; empty where it is met. */
  readonly remedy: string
}

/**
 * A requirement in words for one Worker: what is asked, what the Worker has, and what can be done about it.
 *
 * @param facts of the type, where a Requester made it; unknown for system types and where it no longer exists.
 */
export function explainRequirement(
  requirement: QualificationRequirement,
  value: QualificationValue | undefined,
  { facts, masters }: { facts?: QualificationTypeFacts; masters: MastersPolicy },
): RequirementWords {
  const { QualificationTypeId: id } = requirement
  const name = qualificationName(id, facts)
  const isMet = meets(requirement, value)
  if (participationIds(id)) return { name, ...participationWords(requirement, value !== undefined, isMet) }
  return {
    name,
    asks: `${name} ${asked(requirement)}.`,
    has: `${hasWords(id, value)}.`,
    remedy: isMet ? '' : remedyFor(requirement, value, facts, masters),
  }
}

/** The three as one text. */
export function requirementSentence({ asks, has, remedy }: RequirementWords): string {
  return [asks, has, remedy].filter(Boolean).join(' ')
}

function qualificationName(id: string, facts: QualificationTypeFacts | undefined): string {
  if (participationIds(id)) return 'Earlier participation'
  return systemQualificationTypes[id]?.name ?? facts?.name ?? `Qualification ${id}`
}

function asked(requirement: QualificationRequirement): string {
  const values = [...(requirement.IntegerValues ?? []), ...(requirement.LocaleValues ?? []).map(placeName)].join(', ')
  const isSeveral = (requirement.LocaleValues?.length ?? 0) > 1
  switch (requirement.Comparator) {
    case 'Exists':
      return 'must have been granted'
    case 'DoesNotExist':
      return 'must not have been granted'
    case 'LessThan':
      return `must be less than ${values}`
    case 'LessThanOrEqualTo':
      return `must be at most ${values}`
    case 'GreaterThan':
      return `must be greater than ${values}`
    case 'GreaterThanOrEqualTo':
      return `must be at least ${values}`
    case 'EqualTo':
      return isSeveral ? `must be one of ${values}` : `must be ${values}`
    case 'NotEqualTo':
      return isSeveral ? `must be none of ${values}` : `must not be ${values}`
    case 'In':
      return `must be one of ${values}`
    case 'NotIn':
      return `must be none of ${values}`
  }
}

function placeName({ Country, Subdivision }: { Country: string; Subdivision?: string }): string {
  return Subdivision ? `${Country}-${Subdivision}` : Country
}

function hasWords(id: string, value: QualificationValue | undefined): string {
  if (value === undefined) return id === localeId ? 'Yours is not known' : 'You do not have it'
  return `Yours is ${'locale' in value ? placeName(value.locale) : value.integer}`
}

function participationWords(
  { Comparator, QualificationTypeId }: QualificationRequirement,
  tookPart: boolean,
  isMet: boolean,
) {
  const work =
    participationIds(QualificationTypeId)!.length > 1 ? 'one of the earlier pieces of work' : 'the earlier work'
  const wantsNew = Comparator === 'DoesNotExist'
  return {
    asks: `You must ${wantsNew ? 'not ' : ''}have taken part in ${work} that the Requester names.`,
    has: tookPart ? 'You took part.' : 'You did not take part.',
    remedy: isMet
      ? ''
      : wantsNew
        ? 'Each person is wanted once, so there is nothing to do; look for other work.'
        : 'This work goes on with the same people; look for other work.',
  }
}

function remedyFor(
  requirement: QualificationRequirement,
  value: QualificationValue | undefined,
  facts: QualificationTypeFacts | undefined,
  masters: MastersPolicy,
): string {
  const { QualificationTypeId: id, Comparator } = requirement
  if (id === localeId)
    return value
      ? 'If you live elsewhere now, correct it in your profile; otherwise look for other work.'
      : 'Say in your profile where you live.'
  // Of every other kind there is no way to lose it on purpose.
  if (Comparator === 'DoesNotExist') return 'This work is for Workers without it; look for other work.'
  if (id === adultId)
    return value && 'integer' in value && value.integer === 1
      ? 'Switch adult content off in your profile.'
      : 'Allow adult content in your profile.'
  if (mastersQualificationTypeIds.has(id)) return mastersRemedy(requirement, value, masters)
  if (id in systemQualificationTypes) return recordRemedy(requirement, value)
  return grantedRemedy(value, facts)
}

function mastersRemedy(
  { Comparator }: QualificationRequirement,
  value: QualificationValue | undefined,
  { minimumApproved, minimumPercentApproved }: MastersPolicy,
): string {
  if (value && Comparator !== 'Exists') return 'It has no other value; look for other work.'
  if (minimumApproved === 0) return 'This marketplace grants it to nobody at present; look for other work.'
  return `The marketplace grants it from ${minimumApproved} approved assignments and an approval rate of ${minimumPercentApproved} % on.`
}

/** What a number that follows from the record would have to do, and whether work can make it do so. */
function recordRemedy(requirement: QualificationRequirement, value: QualificationValue | undefined): string {
  const { QualificationTypeId: id, IntegerValues = [] } = requirement
  const mine = value && 'integer' in value ? value.integer : 0
  const next = nearestAbove(requirement, mine)
  if (id === numberApprovedId)
    return next === undefined
      ? 'It only grows; look for other work.'
      : `It grows by one with every approved assignment: ${next - mine} more ${next - mine === 1 ? 'is' : 'are'} needed.`
  if (id === percentApprovedId)
    return next === undefined || next > 100
      ? 'This work is for Workers with another record; look for other work.'
      : 'It rises with every approved assignment.'
  return IntegerValues.length > 0
    ? 'It changes with the assignments that you accept from now on; look for other work meanwhile.'
    : 'Look for other work.'
}

/** The smallest number above one's own that would do, if any. */
function nearestAbove({ Comparator, IntegerValues = [] }: QualificationRequirement, mine: number): number | undefined {
  const bound = IntegerValues[0]!
  switch (Comparator) {
    case 'GreaterThan':
      return bound + 1
    case 'GreaterThanOrEqualTo':
      return bound
    case 'EqualTo':
    case 'In':
      return IntegerValues.filter((one) => one > mine).sort((a, b) => a - b)[0]
    case 'NotEqualTo':
    case 'NotIn': {
      let next = mine + 1
      while (IntegerValues.includes(next)) next++
      return next
    }
    default:
      return undefined
  }
}

function grantedRemedy(value: QualificationValue | undefined, facts: QualificationTypeFacts | undefined): string {
  if (!facts?.isActive) return 'It cannot be asked for at present; only the Requester can grant it.'
  if (value === undefined) {
    if (facts.hasTest) return 'Take its test.'
    return facts.isAutoGranted ? 'Ask for it; it is granted at once.' : 'Ask for it; the Requester decides.'
  }
  if (facts.retryDelaySeconds === undefined || facts.isAutoGranted) return 'Only the Requester can change your value.'
  return facts.hasTest ? 'Take its test again.' : 'Ask for it again; the Requester decides.'
}
