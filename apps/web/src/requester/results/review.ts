import type { RejectionReason, Result } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { useMemo, useState } from 'react'
import { call } from '../../shared/api.ts'
import { callLater, later } from '../../shared/later/later.tsx'
import { useWaiting } from '../../shared/later/waiting.ts'
import { useMay } from '../../shared/May.tsx'
import { queries } from '../../shared/queries.ts'
import { decide, eachInTurn, show } from './decide.ts'

export type Dialog = 'reject' | 'bonus' | 'overturn'

/** What the Worker will read: words alone, or a reason of the list with evidence where one is needed. */
export interface Said {
  readonly reason: RejectionReason | undefined
  readonly words: string
}

export interface Review {
  /** What the next decision is about: the selected results, or else the one at hand. */
  readonly targets: readonly Result[]
  /** Those of them that can be decided like this. */
  readonly openTo: (dialog: Dialog) => readonly Result[]
  readonly dialog: Dialog | undefined
  readonly open: (dialog: Dialog) => void
  readonly close: () => void
  readonly approve: () => void
  readonly overturn: () => void
  readonly reject: (said: Said) => void
  /** One more place in each of their HITs. */
  readonly askAgain: () => void
  /** Takes the answer at hand for right: its row becomes a known one. */
  readonly makeKnown: () => void
  readonly sendBonus: (bonus: { amount: string; reason: string; token: string }) => void
  /** The results about which a decision waits to be sent, with its name. */
  readonly waiting: ReadonlyMap<string, string>
}

/** The decisions of a Requester about results. None can be taken back once it is sent, so each waits. */
export function useReview(targets: readonly Result[], onDecided: () => void): Review {
  const [dialog, setDialog] = useState<Dialog>()
  const deeds = useWaiting()
  const waiting = useMemo(() => {
    const ofResults = deeds.filter(({ kind }) => kind in verdicts)
    return new Map(ofResults.flatMap(({ kind, about }) => about.map((id) => [id, kind] as const)))
  }, [deeds])
  const decided = (kind: Kind, results: readonly Result[], act: () => Promise<string>) => {
    const about = results.map(({ AssignmentId }) => AssignmentId)
    if (about.length > 0) later({ kind, key: `${kind} ${about}`, about, says: says[kind], act })
    setDialog(undefined)
    onDecided()
  }
  const may = useMay()
  const openTo = (next: Dialog) => {
    if (!may(callOf[next])) return []
    return next === 'bonus' ? targets : targets.filter((one) => isOpenTo(next, one) && !waiting.has(one.AssignmentId))
  }

  return {
    ...{ targets, openTo, dialog, waiting },
    open: (next) => openTo(next).length > 0 && setDialog(next),
    close: () => setDialog(undefined),
    approve: () => {
      const results = openTo('reject')
      decided('Approving', results, () => approved(results))
    },
    overturn: () => {
      const results = openTo('overturn')
      decided('Overturning', results, () => overturned(results))
    },
    reject: (said) => {
      const results = openTo('reject')
      decided('Rejecting', results, () => rejected(results, said))
    },
    makeKnown: () => {
      const [one] = knowable(targets)
      if (one && may('MakeKnownAnswer')) makeKnown(one)
    },
    sendBonus: (bonus) => decided('Bonus', targets, () => bonusesSent(targets, bonus)),
    askAgain: () => {
      const hitIds = new Set(targets.map(({ HITId }) => HITId))
      if (!may('CreateAdditionalAssignmentsForHIT')) return
      const ofEach = targets.filter(({ HITId }) => hitIds.delete(HITId))
      decided('Asking', ofEach, () => askedAgain(ofEach))
    },
  }
}

const callOf = { reject: 'ReviewAssignments', bonus: 'SendBonus', overturn: 'ApproveAssignment' } as const

const verdicts = {
  Approving: (number: number) => plural(number, { one: 'Approving # assignment', other: 'Approving # assignments' }),
  Rejecting: (number: number) => plural(number, { one: 'Rejecting # assignment', other: 'Rejecting # assignments' }),
  Overturning: (number: number) =>
    plural(number, { one: 'Approving # assignment after all', other: 'Approving # assignments after all' }),
}
const says = {
  ...verdicts,
  Bonus: (number: number) => plural(number, { one: 'Sending a bonus', other: 'Sending # bonuses' }),
  Asking: (number: number) =>
    plural(number, { one: 'Asking one more Worker', other: 'Asking one more Worker about each of # HITs' }),
}
type Kind = keyof typeof says

async function approved(results: readonly Result[]): Promise<string> {
  const number = await decide(
    results,
    ({ AssignmentId }) => ({ AssignmentId, Decision: 'Approve' }),
    () => ({ AssignmentStatus: 'Approved', ApprovalTime: new Date() }),
  )
  return plural(number, { one: '# assignment approved.', other: '# assignments approved.' })
}

async function rejected(results: readonly Result[], { reason, words }: Said): Promise<string> {
  // A reason of the list stands before its evidence, as MTurk's feedback carries it.
  const RequesterFeedback = reason ? `${reason}: ${words}` : words
  const number = await decide(
    results,
    ({ AssignmentId }) => ({ AssignmentId, Decision: 'Reject', RequesterFeedback }),
    ({ NeedsReason }) => ({
      ...{ AssignmentStatus: 'Rejected', RejectionTime: new Date(), RequesterFeedback },
      ...(NeedsReason && { Sealed: true, Fields: {} }),
    }),
  )
  return plural(number, { one: '# assignment rejected.', other: '# assignments rejected.' })
}

async function overturned(results: readonly Result[]): Promise<string> {
  const number = await eachInTurn(results, async ({ AssignmentId }) => {
    await call('ApproveAssignment', { AssignmentId, OverrideRejection: true })
    show(AssignmentId, { AssignmentStatus: 'Approved', ApprovalTime: new Date() })
  })
  return plural(number, { one: '# assignment approved after all.', other: '# assignments approved after all.' })
}

async function bonusesSent(
  results: readonly Result[],
  { amount, reason, token }: Parameters<Review['sendBonus']>[0],
): Promise<string> {
  const number = await eachInTurn(results, ({ AssignmentId, WorkerId }) => {
    const UniqueRequestToken = `${token}-${AssignmentId.slice(-16)}`
    return call('SendBonus', { AssignmentId, WorkerId, BonusAmount: amount, Reason: reason, UniqueRequestToken })
  })
  void queries.invalidateQueries({ queryKey: ['ListResults'] })
  return plural(number, { one: 'Bonus sent.', other: '# bonuses sent.' })
}

async function askedAgain(ofEachHIT: readonly Result[]): Promise<string> {
  const number = await eachInTurn(ofEachHIT, ({ HITId }) =>
    call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 }),
  )
  return plural(number, { one: 'Asked one more Worker.', other: 'Asked one more Worker about each of # HITs.' })
}

/** The one answer that can be taken for right: of a batch, and not rejected. */
export function knowable(targets: readonly Result[]): readonly Result[] {
  return targets.length === 1 ? targets.filter((one) => one.BatchId && one.AssignmentStatus !== 'Rejected') : []
}

function makeKnown({ AssignmentId }: Result): void {
  callLater(
    'MakeKnownAnswer',
    { AssignmentId },
    {
      about: AssignmentId,
      says: (number) => plural(number, { one: 'Making a known answer', other: 'Making # known answers' }),
      done: t`The answer is known now: its row tells who works with care.`,
      touches: ['GetBatch', 'GetBatchLabels', 'GetResultSummary'],
    },
  )
}

function isOpenTo(dialog: 'reject' | 'overturn', { AssignmentStatus }: Result): boolean {
  return AssignmentStatus === (dialog === 'reject' ? 'Submitted' : 'Rejected')
}
