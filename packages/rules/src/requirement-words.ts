import type { QualificationRequirement, RemedyKind } from '@kempelen/protocol'
import { participationIds } from './participation.ts'
import type { QualificationValue } from './qualification.ts'
import { type QualificationTypeFacts, type Remedy, remedyOf } from './remedy.ts'
import { localeId, type MastersPolicy, systemQualificationTypes } from './system-qualifications.ts'

export interface RequirementWords {
  readonly name: string
  /** What the Requester asks for. */
  readonly asks: string
  /** What the Worker has. */
  readonly has: string
  /** How to meet it; empty where it is met. */
  readonly remedy: string
  /** The same as something that a program can act on. */
  readonly means: Remedy | undefined
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
  const means = remedyOf(requirement, value, facts, masters)
  const remedy = means ? remedyWords(means) : ''
  if (participationIds(id)) return { name, ...participationWords(requirement, value !== undefined), remedy, means }
  return { name, asks: `${name} ${asked(requirement)}.`, has: `${hasWords(id, value)}.`, remedy, means }
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

function participationWords({ Comparator, QualificationTypeId }: QualificationRequirement, tookPart: boolean) {
  const work =
    participationIds(QualificationTypeId)!.length > 1 ? 'one of the earlier pieces of work' : 'the earlier work'
  return {
    asks: `You must ${Comparator === 'DoesNotExist' ? 'not ' : ''}have taken part in ${work} that the Requester names.`,
    has: tookPart ? 'You took part.' : 'You did not take part.',
  }
}

/** What can be done, in a sentence. */
function remedyWords({ kind, count = 0, percent = 0 }: Remedy): string {
  switch (kind) {
    case 'Grows':
      return `It grows by one with every approved assignment: ${count} more ${count === 1 ? 'is' : 'are'} needed.`
    case 'GrantedByRecord':
      return `The marketplace grants it from ${count} approved assignments and an approval rate of ${percent} % on.`
    default:
      return remedySentences[kind]
  }
}

const remedySentences: Readonly<Record<Exclude<RemedyKind, 'Grows' | 'GrantedByRecord'>, string>> = {
  SayLocation: 'Say in your profile where you live.',
  CorrectLocation: 'If you live elsewhere now, correct it in your profile; otherwise look for other work.',
  AllowAdultContent: 'Allow adult content in your profile.',
  RefuseAdultContent: 'Switch adult content off in your profile.',
  Rises: 'It rises with every approved assignment.',
  Changes: 'It changes with the assignments that you accept from now on; look for other work meanwhile.',
  TakeTest: 'Take its test.',
  RetakeTest: 'Take its test again.',
  RequestGranted: 'Ask for it; it is granted at once.',
  RequestDecided: 'Ask for it; the Requester decides.',
  RequestAgain: 'Ask for it again; the Requester decides.',
  NotRequestable: 'It cannot be asked for at present; only the Requester can grant it.',
  RequesterChanges: 'Only the Requester can change your value.',
  HoldersExcluded: 'This work is for Workers without it; look for other work.',
  NoOtherValue: 'It has no other value; look for other work.',
  GrantedToNobody: 'This marketplace grants it to nobody at present; look for other work.',
  OnlyGrows: 'It only grows; look for other work.',
  OtherRecord: 'This work is for Workers with another record; look for other work.',
  OtherWork: 'Look for other work.',
  OncePerPerson: 'Each person is wanted once, so there is nothing to do; look for other work.',
  SamePeople: 'This work goes on with the same people; look for other work.',
}
