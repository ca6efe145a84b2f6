import type { RejectionReason, Result } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { notifications } from '@mantine/notifications'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Input, type Output } from '../../shared/api.ts'

export type Dialog = 'reject' | 'bonus' | 'overturn'

type Decision = Input<'ReviewAssignments'>['Decisions'][number]

/** So many decisions go in one call. */
const atOnce = 200

const settled = [
  ...['ListHITTypes', 'GetHIT', 'ListHITsForHITType', 'GetAccountBalance', 'ListTransfers', 'GetResultSummary'],
]

/** What the Worker will read: words alone, or a reason of the list with evidence where one is needed. */
export interface Said {
  readonly reason: RejectionReason | undefined
  readonly words: string
}

export interface Review {
  /** What the next decision is about: the selected results, or else the one at hand. */
  readonly targets: readonly Result[]
  readonly dialog: Dialog | undefined
  readonly open: (dialog: Dialog) => void
  readonly close: () => void
  readonly approve: () => void
  readonly overturn: () => void
  readonly reject: (said: Said) => void
  /** One more place in each of their HITs. */
  readonly askAgain: () => void
  readonly sendBonus: (bonus: { amount: string; reason: string; token: string }) => void
  readonly isPending: boolean
  readonly error: Error | undefined
}

/** The decisions of a Requester about results. What is decided is shown at once; the table keeps its order meanwhile. */
export function useReview(targets: readonly Result[], onDecided: () => void): Review {
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<Dialog>()
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<Error>()

  const show = (assignmentId: string, change: Partial<Result>) =>
    queries.setQueriesData<InfiniteData<Output<'ListResults'>>>(
      { queryKey: ['ListResults', 'pages'] },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({ ...page, Results: changed(page.Results, assignmentId, change) })),
        },
    )

  const settle = (decided: number, done: (number: number) => string) => {
    setIsPending(false)
    if (decided > 0) notifications.show({ message: done(decided) })
    for (const name of settled) void queries.invalidateQueries({ queryKey: [name] })
  }

  /** Does one after the other, and stops at the first refusal. */
  const eachInTurn = async (
    results: readonly Result[],
    one: (result: Result) => Promise<void>,
    done: (number: number) => string,
  ) => {
    if (results.length === 0 || isPending) return
    setIsPending(true)
    setError(undefined)
    let finished = 0
    try {
      for (const result of results) {
        await one(result)
        finished += 1
      }
      setDialog(undefined)
      onDecided()
    } catch (failure) {
      setError(failure as Error)
    }
    settle(finished, done)
  }

  /** Decides about all at once; what is refused stops nothing and is told. */
  const decide = async (
    results: readonly Result[],
    decisionOf: (result: Result) => Decision,
    changeOf: (result: Result) => Partial<Result>,
    done: (number: number) => string,
  ) => {
    if (results.length === 0 || isPending) return
    setIsPending(true)
    setError(undefined)
    let decided = 0
    try {
      const refused: string[] = []
      for (let at = 0; at < results.length; at += atOnce) {
        const piece = results.slice(at, at + atOnce)
        const { Outcomes } = await call('ReviewAssignments', { Decisions: piece.map(decisionOf) })
        for (const [place, { Outcome, Message }] of Outcomes.entries()) {
          if (Outcome === 'Refused') refused.push(Message ?? '')
          else show(piece[place]!.AssignmentId, changeOf(piece[place]!))
        }
        decided += Outcomes.filter(({ Outcome }) => Outcome !== 'Refused').length
      }
      if (refused.length > 0) throw new Error(refusedWords(refused))
      setDialog(undefined)
      onDecided()
    } catch (failure) {
      setError(failure as Error)
    }
    settle(decided, done)
  }

  return {
    targets,
    dialog,
    open: (next) => {
      setError(undefined)
      if (targets.some((result) => isOpenTo(next, result))) setDialog(next)
    },
    close: () => setDialog(undefined),
    approve: () =>
      void decide(
        targets.filter((result) => result.AssignmentStatus === 'Submitted'),
        ({ AssignmentId }) => ({ AssignmentId, Decision: 'Approve' }),
        () => ({ AssignmentStatus: 'Approved', ApprovalTime: new Date() }),
        (number) => plural(number, { one: '# assignment approved.', other: '# assignments approved.' }),
      ),
    overturn: () =>
      void eachInTurn(
        targets.filter((result) => isOpenTo('overturn', result)),
        async ({ AssignmentId }) => {
          await call('ApproveAssignment', { AssignmentId, OverrideRejection: true })
          show(AssignmentId, { AssignmentStatus: 'Approved', ApprovalTime: new Date() })
        },
        (number) =>
          plural(number, { one: '# assignment approved after all.', other: '# assignments approved after all.' }),
      ),
    reject: (said) =>
      void decide(
        targets.filter((result) => isOpenTo('reject', result)),
        ({ AssignmentId }) => ({ AssignmentId, Decision: 'Reject', RequesterFeedback: feedbackOf(said) }),
        ({ NeedsReason }) => ({
          ...{ AssignmentStatus: 'Rejected', RejectionTime: new Date(), RequesterFeedback: feedbackOf(said) },
          ...(NeedsReason && { Sealed: true, Fields: {} }),
        }),
        (number) => plural(number, { one: '# assignment rejected.', other: '# assignments rejected.' }),
      ),
    sendBonus: ({ amount, reason, token }) =>
      void eachInTurn(
        targets,
        async ({ AssignmentId, WorkerId }) => {
          const UniqueRequestToken = `${token}-${AssignmentId.slice(-16)}`
          await call('SendBonus', { AssignmentId, WorkerId, BonusAmount: amount, Reason: reason, UniqueRequestToken })
          void queries.invalidateQueries({ queryKey: ['ListResults'] })
        },
        (number) => plural(number, { one: 'Bonus sent.', other: '# bonuses sent.' }),
      ),
    askAgain: () => {
      const hitIds = new Set(targets.map(({ HITId }) => HITId))
      void eachInTurn(
        targets.filter(({ HITId }) => hitIds.delete(HITId)),
        async ({ HITId }) =>
          void (await call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 })),
        (number) =>
          plural(number, { one: 'Asked one more Worker.', other: 'Asked one more Worker about each of # HITs.' }),
      )
    },
    isPending,
    error,
  }
}

/** A reason of the list stands before its evidence, as MTurk's feedback carries it. */
const feedbackOf = ({ reason, words }: Said) => (reason ? `${reason}: ${words}` : words)

function refusedWords(refused: readonly string[]): string {
  const others = refused.length - 1
  if (others === 0) return refused[0]!
  return `${refused[0]} ${plural(others, { one: '# more was refused.', other: '# more were refused.' })}`
}

export function isOpenTo(dialog: Dialog, result: Result): boolean {
  if (dialog === 'reject') return result.AssignmentStatus === 'Submitted'
  if (dialog === 'overturn') return result.AssignmentStatus === 'Rejected'
  return true
}

function changed(results: Result[], assignmentId: string, change: Partial<Result>): Result[] {
  return results.map((result) => (result.AssignmentId === assignmentId ? { ...result, ...change } : result))
}
