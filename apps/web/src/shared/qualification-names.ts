import type { MessageDescriptor } from '@lingui/core'
import { msg, t } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

const masters = msg`Masters`

/** The QualificationTypes whose values the marketplace computes, by MTurk's ids; the last four are no longer offered. */
const names: Record<string, MessageDescriptor> = {
  '00000000000000000040': msg`Number of HITs approved`,
  '000000000000000000L0': msg`HIT approval rate (%)`,
  '00000000000000000071': msg`Location`,
  '00000000000000000060': msg`Adult content qualification`,
  '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH': masters,
  '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6': masters,
  '00000000000000000000': msg`Assignments submitted (%)`,
  '00000000000000000070': msg`Assignments abandoned (%)`,
  '000000000000000000E0': msg`Assignments returned (%)`,
  '000000000000000000S0': msg`Assignments rejected (%)`,
}

interface Named {
  readonly QualificationTypeId?: string | undefined
  readonly Name?: string | undefined
}

/** What a QualificationType is called: by the marketplace in the reader's language, by a Requester as it was written. */
export function qualificationName({ QualificationTypeId: id = '', Name = '' }: Named): string {
  const name = names[id]
  if (name) return say(name)
  if (id.startsWith('Participated:')) return t`Earlier participation`
  return Name === `Qualification ${id}` ? t`Qualification ${id}` : Name
}
