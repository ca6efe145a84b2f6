export type Tone = 'good' | 'wait' | 'bad' | 'quiet'

interface StatusEntry {
  readonly word: string
  readonly tone: Tone
}

/** The states of MTurk's assignments and HITs, and of batches and their items, in words for people. */
const table: Record<string, StatusEntry> = {
  Accepted: { word: 'In work', tone: 'wait' },
  Submitted: { word: 'Submitted', tone: 'wait' },
  Approved: { word: 'Approved', tone: 'good' },
  Rejected: { word: 'Rejected', tone: 'bad' },
  Returned: { word: 'Returned', tone: 'quiet' },
  Abandoned: { word: 'Time ran out', tone: 'quiet' },
  Assignable: { word: 'Open', tone: 'good' },
  Unassignable: { word: 'All in work', tone: 'wait' },
  Reviewable: { word: 'To review', tone: 'wait' },
  Reviewing: { word: 'In review', tone: 'wait' },
  Draft: { word: 'Draft', tone: 'quiet' },
  Pilot: { word: 'Pilot', tone: 'wait' },
  Priced: { word: 'Waits for a price', tone: 'wait' },
  Publishing: { word: 'Publishing', tone: 'wait' },
  Open: { word: 'Open', tone: 'good' },
  Paused: { word: 'Paused', tone: 'wait' },
  Cancelling: { word: 'Ending', tone: 'wait' },
  Cancelled: { word: 'Cancelled', tone: 'quiet' },
  Finished: { word: 'Finished', tone: 'good' },
  Waiting: { word: 'Not given out', tone: 'quiet' },
  InReview: { word: 'In review', tone: 'wait' },
  Disposed: { word: 'Deleted', tone: 'quiet' },
}

export function statusOf(status: string): StatusEntry {
  return table[status] ?? { word: status, tone: 'quiet' }
}
