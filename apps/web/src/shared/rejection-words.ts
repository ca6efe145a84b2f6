import type { RejectionReason } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

/** The sentences of the rules, in the reader's language. */
const words: Record<RejectionReason, MessageDescriptor> = {
  FailedGold: msg`Answers to questions whose answer is known were wrong.`,
  TooFast: msg`The answer came too fast to have been thought about.`,
  MissingRequiredAnswer: msg`Something that had to be answered was left out or filled with nothing.`,
  DuplicateText: msg`The text is copied: from another answer, from the task or from elsewhere.`,
  ClearlyOffInstructions: msg`The answer plainly does something else than the instructions ask.`,
  WrongCompletionCode: msg`The code that shows the end of the survey is missing or wrong.`,
}

export function rejectionWords(reason: RejectionReason): string {
  return say(words[reason])
}
