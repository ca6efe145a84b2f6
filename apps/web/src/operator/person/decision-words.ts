import type { PersonDecision } from '@kempelen/protocol'
import { msg } from '@lingui/core/macro'
import { say } from '../../shared/i18n/i18n.ts'
import { problemKinds, problemWords } from '../../shared/problem-kinds.ts'
import { suspensionReasons, suspensionWords } from '../../shared/suspension-words.ts'

const table = {
  Rejection: msg`Answer rejected`,
  Appeal: msg`Appeal decided`,
  Block: msg`Blocked by a Requester`,
  Stop: msg`Stopped in a project`,
  ScreenOut: msg`Screened out of a project`,
  Qualification: msg`Qualification`,
  ProblemReport: msg`Problem report`,
  Suspension: msg`Suspended`,
  Reinstatement: msg`Suspension ended`,
  RejectionAllowance: msg`More rejections allowed`,
} satisfies Record<PersonDecision['Kind'], unknown>

export const decisionWords = (kind: PersonDecision['Kind']): string => say(table[kind])

/** The rule of a decision in words where it is one of a suspension or a report; a rule of a project keeps its own name. */
export function ruleWords({ Rule: rule }: PersonDecision): string | undefined {
  const reason = suspensionReasons.find((one) => one === rule)
  const problem = problemKinds.find((one) => one === rule)
  if (reason) return suspensionWords(reason)
  return problem ? problemWords(problem) : rule
}
