import type { QualificationRequirement, RemedyKind } from '@kempelen/protocol'
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

/** What can be done about a requirement, with the numbers that this takes. */
export interface Remedy {
  readonly kind: RemedyKind
  /** Approved assignments that are still needed, or are needed in all. */
  readonly count?: number
  /** The approval rate that is needed. */
  readonly percent?: number
}

/** What a Worker can do to meet a requirement; nothing where it is met. */
export function remedyOf(
  requirement: QualificationRequirement,
  value: QualificationValue | undefined,
  facts: QualificationTypeFacts | undefined,
  masters: MastersPolicy,
): Remedy | undefined {
  const { QualificationTypeId: id, Comparator } = requirement
  if (meets(requirement, value)) return undefined
  if (participationIds(id)) return { kind: Comparator === 'DoesNotExist' ? 'OncePerPerson' : 'SamePeople' }
  if (id === localeId) return { kind: value ? 'CorrectLocation' : 'SayLocation' }
  // Of every other kind there is no way to lose it on purpose.
  if (Comparator === 'DoesNotExist') return { kind: 'HoldersExcluded' }
  if (id === adultId)
    return { kind: value && 'integer' in value && value.integer === 1 ? 'RefuseAdultContent' : 'AllowAdultContent' }
  if (mastersQualificationTypeIds.has(id)) return mastersRemedy(requirement, value, masters)
  if (id in systemQualificationTypes) return recordRemedy(requirement, value)
  return { kind: grantedRemedy(value, facts) }
}

function mastersRemedy(
  { Comparator }: QualificationRequirement,
  value: QualificationValue | undefined,
  { minimumApproved, minimumPercentApproved }: MastersPolicy,
): Remedy {
  if (value && Comparator !== 'Exists') return { kind: 'NoOtherValue' }
  if (minimumApproved === 0) return { kind: 'GrantedToNobody' }
  return { kind: 'GrantedByRecord', count: minimumApproved, percent: minimumPercentApproved }
}

/** What a number that follows from the record would have to do, and whether work can make it do so. */
function recordRemedy(requirement: QualificationRequirement, value: QualificationValue | undefined): Remedy {
  const { QualificationTypeId: id, IntegerValues = [] } = requirement
  const mine = value && 'integer' in value ? value.integer : 0
  const next = nearestAbove(requirement, mine)
  if (id === numberApprovedId) return next === undefined ? { kind: 'OnlyGrows' } : { kind: 'Grows', count: next - mine }
  if (id === percentApprovedId) return { kind: next === undefined || next > 100 ? 'OtherRecord' : 'Rises' }
  return { kind: IntegerValues.length > 0 ? 'Changes' : 'OtherWork' }
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

function grantedRemedy(value: QualificationValue | undefined, facts: QualificationTypeFacts | undefined): RemedyKind {
  if (!facts?.isActive) return 'NotRequestable'
  if (value === undefined) {
    if (facts.hasTest) return 'TakeTest'
    return facts.isAutoGranted ? 'RequestGranted' : 'RequestDecided'
  }
  if (facts.retryDelaySeconds === undefined || facts.isAutoGranted) return 'RequesterChanges'
  return facts.hasTest ? 'RetakeTest' : 'RequestAgain'
}
