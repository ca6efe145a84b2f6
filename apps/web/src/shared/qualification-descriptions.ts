import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

const descriptions: Record<string, MessageDescriptor> = {
  '00000000000000000040': msg`The number of assignments of the Worker that have been approved.`,
  '000000000000000000L0': msg`The share of reviewed assignments that were approved. It counts as 100 until 100 are submitted.`,
  '00000000000000000071': msg`Where the Worker lives: a country, and a part of it where known.`,
  '00000000000000000060': msg`Whether the Worker wants to be offered work with content for adults: 1 or 0.`,
  '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH': msg`Granted by the marketplace to Workers with a long record of approved work.`,
}

interface Described {
  readonly QualificationTypeId?: string | undefined
  readonly Description?: string | undefined
}

/** What is said of a QualificationType: of one of the marketplace in the reader's language, otherwise as it was written. */
export function qualificationDescription({ QualificationTypeId: id = '', Description = '' }: Described): string {
  const description = descriptions[id]
  return description ? say(description) : Description
}

/** The QualificationTypes of the marketplace that can be asked for. */
export const offeredIds: readonly string[] = Object.keys(descriptions)
