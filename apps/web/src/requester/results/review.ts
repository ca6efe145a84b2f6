import type { Result } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { useMemo, useState } from 'react'
import { call } from '../../shared/api.ts'
import { callLater, later } from '../../shared/later/later.tsx'
import { useWaiting } from '../../shared/later/waiting.ts'
import { useMay } from '../../shared/May.tsx'
import { decide, eachInTurn, show } from './decide.ts'
import { type Bonus, deedOf, isVerdict, type Said } from './deeds.ts'
import { rejectAll } from './reject-all.tsx'
import { sendBonuses } from './send-bonuses.tsx'

export type Dialog = 'reject' | 'bonus' | 'overturn'

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
  readonly sendBonus: (bonus: Bonus) => void
  /** The results about which a decision waits to be sent, with its name. */
  readonly waiting: ReadonlyMap<string, string>
}

/** The decisions of a Requester about results. None can be taken back once it is sent, so each waits. */
export function useReview(targets: readonly Result[], onDecided: () => void): Review {
  const [dialog, setDialog] = useState<Dialog>()
  const deeds = useWaiting()
  const waiting = useMemo(() => {
    const ofResults = deeds.filter(({ kind }) => isVerdict(kind))
    return new Map(ofResults.flatMap(({ kind, about }) => about.map((id) => [id, kind] as const)))
  }, [deeds])
  const decided = (results: readonly Result[], wait: (results: readonly Result[]) => void) => {
    if (results.length > 0) wait(results)
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
    approve: () => decided(openTo('reject'), approveAll),
    overturn: () => decided(openTo('overturn'), overturnAll),
    reject: (said) => decided(openTo('reject'), (results) => rejectAll(results, said)),
    makeKnown: () => {
      const [one] = knowable(targets)
      if (one && may('MakeKnownAnswer')) makeKnown(one)
    },
    sendBonus: (bonus) => decided(targets, (results) => sendBonuses(results, bonus)),
    askAgain: () => {
      const hitIds = new Set(targets.map(({ HITId }) => HITId))
      if (!may('CreateAdditionalAssignmentsForHIT')) return
      const ofEach = targets.filter(({ HITId }) => hitIds.delete(HITId))
      decided(ofEach, askAgain)
    },
  }
}

const callOf = { reject: 'ReviewAssignments', bonus: 'SendBonus', overturn: 'ApproveAssignment' } as const

function approveAll(results: readonly Result[]): void {
  const act = async () => {
    const number = await decide(
      new Set(results),
      ({ AssignmentId }) => ({ AssignmentId, Decision: 'Approve' }),
      () => ({ AssignmentStatus: 'Approved', ApprovalTime: new Date() }),
    )
    return plural(number, { one: '# assignment approved.', other: '# assignments approved.' })
  }
  later({ ...deedOf('Approving', results), act })
}

function overturnAll(results: readonly Result[]): void {
  const act = async () => {
    const number = await eachInTurn(new Set(results), async ({ AssignmentId }) => {
      await call('ApproveAssignment', { AssignmentId, OverrideRejection: true })
      show(AssignmentId, { AssignmentStatus: 'Approved', ApprovalTime: new Date() })
    })
    return plural(number, { one: '# assignment approved after all.', other: '# assignments approved after all.' })
  }
  later({ ...deedOf('Overturning', results), act })
}

function askAgain(ofEachHIT: readonly Result[]): void {
  const act = async () => {
    const number = await eachInTurn(new Set(ofEachHIT), ({ HITId }) =>
      call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 }),
    )
    return plural(number, { one: 'Asked one more Worker.', other: 'Asked one more Worker about each of # HITs.' })
  }
  later({ ...deedOf('Asking', ofEachHIT), act })
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
