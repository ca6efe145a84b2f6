import type { Result } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { later } from '../../shared/later/later.tsx'
import { decide } from './decide.ts'
import { deedOf, type Said } from './deeds.ts'
import { RejectDialog } from './RejectDialog.tsx'

/** Rejects all, after ten seconds. What was refused of it can be opened again. */
export function rejectAll(results: readonly Result[], said: Said): void {
  const left = new Set(results)
  later({
    ...deedOf('Rejecting', results),
    act: () => rejected(left, said),
    again: ({ onSent, ...dialog }) => (
      <RejectDialog
        {...dialog}
        results={[...left]}
        typed={said}
        onSend={(next) => {
          onSent()
          rejectAll([...left], next)
        }}
      />
    ),
  })
}

async function rejected(left: Set<Result>, { reason, words }: Said): Promise<string> {
  // A reason of the list stands before its evidence, as MTurk's feedback carries it.
  const RequesterFeedback = reason ? `${reason}: ${words}` : words
  const number = await decide(
    left,
    ({ AssignmentId }) => ({ AssignmentId, Decision: 'Reject', RequesterFeedback }),
    ({ NeedsReason }) => ({
      ...{ AssignmentStatus: 'Rejected', RejectionTime: new Date(), RequesterFeedback },
      ...(NeedsReason && { Sealed: true, Fields: {} }),
    }),
  )
  return plural(number, { one: '# assignment rejected.', other: '# assignments rejected.' })
}
