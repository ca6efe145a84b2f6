import type { HITGroup, RemedyKind } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import { say } from '../shared/i18n/i18n.ts'
import { qualificationName } from '../shared/qualification-names.ts'
import { placeName } from './qualifications/place-name.ts'

type Requirement = HITGroup['Requirements'][number]

/** What is asked, what the Worker has, and how to meet it: the sentences of the server in the reader's language. */
export function requirementWords(requirement: Requirement): { asks: string; has: string; remedy: string } {
  const isParticipation = requirement.QualificationTypeId.startsWith('Participated:')
  return {
    asks: isParticipation ? participation(requirement) : asked(requirement),
    has: isParticipation ? tookPart(requirement) : hasWords(requirement),
    remedy: remedyWords(requirement),
  }
}

function asked(requirement: Requirement): string {
  const name = qualificationName(requirement)
  const places = requirement.LocaleValues ?? []
  const values = [...(requirement.IntegerValues ?? []), ...places.map(placeName)].join(', ')
  switch (requirement.Comparator) {
    case 'Exists':
      return t`${name} must have been granted.`
    case 'DoesNotExist':
      return t`${name} must not have been granted.`
    case 'LessThan':
      return t`${name} must be less than ${values}.`
    case 'LessThanOrEqualTo':
      return t`${name} must be at most ${values}.`
    case 'GreaterThan':
      return t`${name} must be greater than ${values}.`
    case 'GreaterThanOrEqualTo':
      return t`${name} must be at least ${values}.`
    case 'EqualTo':
      return places.length > 1 ? t`${name} must be one of ${values}.` : t`${name} must be ${values}.`
    case 'NotEqualTo':
      return places.length > 1 ? t`${name} must be none of ${values}.` : t`${name} must not be ${values}.`
    case 'In':
      return t`${name} must be one of ${values}.`
    case 'NotIn':
      return t`${name} must be none of ${values}.`
    default:
      return requirement.Asks
  }
}

function hasWords({ QualificationTypeId, IntegerValue, LocaleValue }: Requirement): string {
  if (LocaleValue) return t`Yours is ${placeName(LocaleValue)}.`
  if (IntegerValue !== undefined) return t`Yours is ${String(IntegerValue)}.`
  return QualificationTypeId === '00000000000000000071' ? t`Yours is not known.` : t`You do not have it.`
}

function participation({ QualificationTypeId, Comparator }: Requirement): string {
  const isOneOfSeveral = QualificationTypeId.includes(',')
  if (Comparator === 'DoesNotExist')
    return isOneOfSeveral
      ? t`You must not have taken part in one of the earlier pieces of work that the Requester names.`
      : t`You must not have taken part in the earlier work that the Requester names.`
  return isOneOfSeveral
    ? t`You must have taken part in one of the earlier pieces of work that the Requester names.`
    : t`You must have taken part in the earlier work that the Requester names.`
}

const tookPart = ({ IntegerValue }: Requirement) =>
  IntegerValue === undefined ? t`You did not take part.` : t`You took part.`

function remedyWords({ RemedyKind: kind, RemedyCount: count = 0, RemedyPercent: percent = 0, Remedy }: Requirement) {
  switch (kind) {
    case undefined:
      return Remedy ?? ''
    case 'Grows':
      return plural(count, {
        one: 'It grows by one with every approved assignment: # more is needed.',
        other: 'It grows by one with every approved assignment: # more are needed.',
      })
    case 'GrantedByRecord':
      return t`The marketplace grants it from ${String(count)} approved assignments and an approval rate of ${percent} % on.`
    default:
      return say(remedies[kind])
  }
}

const remedies: Readonly<Record<Exclude<RemedyKind, 'Grows' | 'GrantedByRecord'>, MessageDescriptor>> = {
  SayLocation: msg`Say in your profile where you live.`,
  CorrectLocation: msg`If you live elsewhere now, correct it in your profile; otherwise look for other work.`,
  AllowAdultContent: msg`Allow adult content in your profile.`,
  RefuseAdultContent: msg`Switch adult content off in your profile.`,
  Rises: msg`It rises with every approved assignment.`,
  Changes: msg`It changes with the assignments that you accept from now on; look for other work meanwhile.`,
  TakeTest: msg`Take its test.`,
  RetakeTest: msg`Take its test again.`,
  RequestGranted: msg`Ask for it; it is granted at once.`,
  RequestDecided: msg`Ask for it; the Requester decides.`,
  RequestAgain: msg`Ask for it again; the Requester decides.`,
  NotRequestable: msg`It cannot be asked for at present; only the Requester can grant it.`,
  RequesterChanges: msg`Only the Requester can change your value.`,
  HoldersExcluded: msg`This work is for Workers without it; look for other work.`,
  NoOtherValue: msg`It has no other value; look for other work.`,
  GrantedToNobody: msg`This marketplace grants it to nobody at present; look for other work.`,
  OnlyGrows: msg`It only grows; look for other work.`,
  OtherRecord: msg`This work is for Workers with another record; look for other work.`,
  OtherWork: msg`Look for other work.`,
  OncePerPerson: msg`Each person is wanted once, so there is nothing to do; look for other work.`,
  SamePeople: msg`This work goes on with the same people; look for other work.`,
}
