import type { RejectionReason, Result } from '@kempelen/protocol'
import { notifications } from '@mantine/notifications'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Output } from '../../shared/api.ts'
import { counted } from '../../shared/format.ts'

export type Dialog = 'reject' | 'bonus' | 'overturn'

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

  /** Decides one after the other, and stops at the first refusal. */
  const decide = async (
    results: readonly Result[],
    one: (result: Result) => Promise<Partial<Result>>,
    done: (number: number) => string,
  ) => {
    if (results.length === 0 || isPending) return
    setIsPending(true)
    setError(undefined)
    let decided = 0
    try {
      for (const result of results) {
        show(result.AssignmentId, await one(result))
        decided += 1
      }
      setDialog(undefined)
      onDecided()
    } catch (failure) {
      setError(failure as Error)
    }
    setIsPending(false)
    if (decided > 0) notifications.show({ message: done(decided) })
    for (const name of ['ListHITTypes', 'GetHIT', 'ListHITsForHITType', 'GetAccountBalance', 'ListTransfers'])
      void queries.invalidateQueries({ queryKey: [name] })
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
        async ({ AssignmentId }) => {
          await call('ApproveAssignment', { AssignmentId })
          return { AssignmentStatus: 'Approved', ApprovalTime: new Date() }
        },
        (number) => `${counted(number, 'assignment')} approved.`,
      ),
    overturn: () =>
      void decide(
        targets.filter((result) => isOpenTo('overturn', result)),
        async ({ AssignmentId }) => {
          await call('ApproveAssignment', { AssignmentId, OverrideRejection: true })
          return { AssignmentStatus: 'Approved', ApprovalTime: new Date() }
        },
        (number) => `${counted(number, 'assignment')} approved after all.`,
      ),
    reject: (said) =>
      void decide(
        targets.filter((result) => isOpenTo('reject', result)),
        (result) => rejectOne(result, said),
        (number) => `${counted(number, 'assignment')} rejected.`,
      ),
    sendBonus: ({ amount, reason, token }) =>
      void decide(
        targets.slice(0, 1),
        async ({ AssignmentId, WorkerId }) => {
          const bonus = { AssignmentId, WorkerId, BonusAmount: amount, Reason: reason, UniqueRequestToken: token }
          await call('SendBonus', bonus)
          void queries.invalidateQueries({ queryKey: ['ListResults'] })
          return {}
        },
        () => 'Bonus sent.',
      ),
    isPending,
    error,
  }
}

async function rejectOne({ AssignmentId, NeedsReason }: Result, { reason, words }: Said): Promise<Partial<Result>> {
  if (reason) await call('RejectAnswer', { AssignmentId, Reason: reason, Evidence: words })
  else await call('RejectAssignment', { AssignmentId, RequesterFeedback: words })
  return {
    AssignmentStatus: 'Rejected',
    RejectionTime: new Date(),
    RequesterFeedback: reason ? `${reason}: ${words}` : words,
    ...(NeedsReason && { Sealed: true, Fields: {} }),
  }
}

export function isOpenTo(dialog: Dialog, result: Result): boolean {
  if (dialog === 'reject') return result.AssignmentStatus === 'Submitted'
  if (dialog === 'overturn') return result.AssignmentStatus === 'Rejected'
  return true
}

function changed(results: Result[], assignmentId: string, change: Partial<Result>): Result[] {
  return results.map((result) => (result.AssignmentId === assignmentId ? { ...result, ...change } : result))
}
