import { Refusal, toMicros } from '@kempelen/protocol'
import { submissionGraceSeconds } from '@kempelen/rules'
import {
  type Due,
  forgetDrafts,
  forgetRequestTokens,
  listAgedHITs,
  listBatchesAtWork,
  listDueWeeklyPayouts,
  listExpiredHITs,
  listIntendedReviewActions,
  listOverdueAssignments,
  listPublishingBatches,
  listSuspensionsToCarryOut,
  listUncomparedHITs,
  listUncontestedAssignments,
  listUncountedAssignments,
  listUnreviewedAssignments,
  listUnscoredAssignments,
} from '@kempelen/store'
import type { Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { keepHouse } from './house-keeping.ts'

interface Chore {
  readonly operation: string
  readonly idName: 'HITId' | 'AssignmentId' | 'ActionId' | 'BatchId' | 'WorkerId' | 'SuspensionId'
  /** Whom the clock acts for, by the id that is given as `requesterId`; a Requester unless it says otherwise. */
  readonly owner?: 'workerId'
  readonly due: (market: Market) => Promise<Due[]>
}

const chores: readonly Chore[] = [
  { operation: 'ExpireHIT', idName: 'HITId', due: ({ database, now }) => listExpiredHITs(database, now()) },
  {
    operation: 'AbandonAssignment',
    idName: 'AssignmentId',
    due: ({ database, now }) => listOverdueAssignments(database, now(), submissionGraceSeconds),
  },
  { operation: 'CountAnswer', idName: 'AssignmentId', due: ({ database }) => listUncountedAssignments(database) },
  { operation: 'PublishBatchItems', idName: 'BatchId', due: ({ database }) => listPublishingBatches(database) },
  { operation: 'SettleBatch', idName: 'BatchId', due: ({ database }) => listBatchesAtWork(database) },
  // Review policies decide before an approval for want of any review.
  {
    operation: 'ReviewAssignment',
    idName: 'AssignmentId',
    due: ({ database }) => listUnscoredAssignments(database),
  },
  {
    operation: 'CarryOutReviewAction',
    idName: 'ActionId',
    due: ({ database }) => listIntendedReviewActions(database),
  },
  { operation: 'ReviewHIT', idName: 'HITId', due: ({ database }) => listUncomparedHITs(database) },
  {
    operation: 'ApproveAssignment',
    idName: 'AssignmentId',
    due: ({ database, now }) => listUnreviewedAssignments(database, now()),
  },
  {
    operation: 'ReleaseContested',
    idName: 'AssignmentId',
    due: ({ database, now }) => listUncontestedAssignments(database, now()),
  },
  { operation: 'DeleteHIT', idName: 'HITId', due: ({ database, now }) => listAgedHITs(database, now()) },
  {
    operation: 'CarryOutSuspension',
    idName: 'SuspensionId',
    due: ({ database }) => listSuspensionsToCarryOut(database),
  },
  {
    operation: 'RequestPayout',
    idName: 'WorkerId',
    owner: 'workerId',
    due: ({ database, now, config }) =>
      listDueWeeklyPayouts(database, {
        ...{ now: now(), unit: config.currency, minimumMicros: toMicros(config.minimumPayout) },
      }),
  },
]

/**
 * Does what is due now. Any number of servers may do this at once: what is due is read without locks, and each piece
 * of work goes through dispatch like a request, whose guard decides; losing that race is no error.
 *
 * @returns how many things were done.
 */
export async function tick(market: Market): Promise<number> {
  let done = 0
  for (const { operation, idName, owner = 'requesterId', due } of chores) {
    for (;;) {
      let progress = 0
      for (const { requesterId, subjectId } of await due(market)) {
        try {
          await dispatch(market, { isClock: true, [owner]: requesterId }, operation, { [idName]: subjectId })
          progress++
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      done += progress
      // Nothing left, or only what others are doing at this moment.
      if (progress === 0) break
    }
  }
  if ((await market.rollUp.run()) > 0) market.live.note('market', 'ListHITGroups')
  await market.measures.run()
  await market.workerSums.run()
  await market.hitTypeSums.run()
  return done
}

/** Ticks about once a second until it is stopped, and sweeps the group counters at the start and every minute. */
export function startClock(market: Market, report: (error: unknown) => void): { stop: () => Promise<void> } {
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let beats = 0
  const beat = async () => {
    try {
      if (beats % 60 === 0) {
        await market.rollUp.sweep()
        await market.measures.sweep()
        await forgetRequestTokens(market.database, market.now())
        await forgetDrafts(market.database)
        await keepHouse(market)
      }
      await tick(market)
      market.pulse.beat()
    } catch (error) {
      if (!isStopped) report(error)
    }
    beats++
    if (!isStopped) timer = setTimeout(start, 1000)
  }
  const start = () => {
    running = beat()
  }
  start()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
