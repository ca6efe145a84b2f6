import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'
export type Tone = 'good' | 'wait' | 'bad' | 'quiet'

interface StatusEntry<Word> {
  readonly word: Word
  readonly tone: Tone
}

/** The states of MTurk's assignments and HITs, and of batches and their items, in words for people. */
const table: Record<string, StatusEntry<MessageDescriptor>> = {
  Accepted: { word: msg`In work`, tone: 'wait' },
  Submitted: { word: msg`Submitted`, tone: 'wait' },
  Approved: { word: msg`Approved`, tone: 'good' },
  Rejected: { word: msg`Rejected`, tone: 'bad' },
  Approving: { word: msg`Being approved`, tone: 'quiet' },
  Rejecting: { word: msg`Being rejected`, tone: 'quiet' },
  Overturning: { word: msg`Being approved after all`, tone: 'quiet' },
  Returned: { word: msg`Returned`, tone: 'quiet' },
  Abandoned: { word: msg`Time ran out`, tone: 'quiet' },
  Assignable: { word: msg`Open`, tone: 'good' },
  Unassignable: { word: msg`All in work`, tone: 'wait' },
  Reviewable: { word: msg`To review`, tone: 'wait' },
  Reviewing: { word: msg`In review`, tone: 'wait' },
  Draft: { word: msg`Draft`, tone: 'quiet' },
  Pilot: { word: msg`Pilot`, tone: 'wait' },
  Priced: { word: msg`Waits for a price`, tone: 'wait' },
  Publishing: { word: msg`Publishing`, tone: 'wait' },
  Open: { word: msg`Open`, tone: 'good' },
  Paused: { word: msg`Paused`, tone: 'wait' },
  Cancelling: { word: msg`Ending`, tone: 'wait' },
  Cancelled: { word: msg`Cancelled`, tone: 'quiet' },
  Finished: { word: msg`Finished`, tone: 'good' },
  Waiting: { word: msg`Not given out`, tone: 'quiet' },
  InReview: { word: msg`In review`, tone: 'wait' },
  Disposed: { word: msg`Deleted`, tone: 'quiet' },
}

export function statusOf(status: string): StatusEntry<string> {
  const known = table[status]
  return known ? { ...known, word: say(known.word) } : { word: status, tone: 'quiet' }
}
