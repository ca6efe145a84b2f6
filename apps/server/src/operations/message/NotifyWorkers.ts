import { listReviewedWorkers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { messageWorker } from '../../steps/message-worker.ts'

/** The same words for Workers who do not exist, so that nobody learns who does. */
const failure = 'This Worker cannot be notified: you have not approved or rejected any work of theirs.'

export const NotifyWorkers = behaviour('NotifyWorkers', async (context, { Subject, MessageText, WorkerIds }) => {
  const requesterId = context.caller.requesterId!
  const asked = [...new Set(WorkerIds)]
  const reviewed = await listReviewedWorkers(context.connection, requesterId, asked)
  // Always in one order, so that two who write to the same Workers do not wait for each other.
  for (const workerId of [...reviewed].sort())
    await messageWorker(context, { workerId, requesterId, subject: Subject, text: MessageText })
  return {
    NotifyWorkersFailureStatuses: asked
      .filter((WorkerId) => !reviewed.has(WorkerId))
      .map((WorkerId) => ({
        NotifyWorkersFailureCode: 'HardFailure' as const,
        NotifyWorkersFailureMessage: failure,
        WorkerId,
      })),
  }
})
