import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, UnreachableError } from '@kempelen/client'
import type { Batch } from '@kempelen/protocol'
import { Failure } from '../failure.ts'

const everyMs = 1000
/** So long a marketplace may be away, as when it is started anew. */
const patienceMs = 120_000

/**
 * Looks at a batch until it is finished.
 *
 * @throws Failure where it ends or waits in another way, with what to do.
 */
export async function followBatch(
  client: Client,
  BatchId: string,
  { onProgress, signal, again }: { onProgress: (batch: Batch) => void; signal: AbortSignal; again: string },
): Promise<Batch> {
  let lastSeen = performance.now()
  for (;;) {
    const batch = await client.GetBatch({ BatchId }, { signal }).then(
      (found) => found.Batch,
      (error: unknown) => {
        if (!(error instanceof UnreachableError) || performance.now() - lastSeen > patienceMs) throw error
        return undefined
      },
    )
    if (batch) {
      lastSeen = performance.now()
      onProgress(batch)
      if (batch.BatchStatus === 'Finished') return batch
      stopWhereNothingComes(batch, again)
    }
    await sleep(everyMs, undefined, { signal })
  }
}

function stopWhereNothingComes(
  { BatchStatus, MeasuredSeconds, MeasuredPayPerHour, ProposedReward }: Batch,
  again: string,
) {
  if (BatchStatus === 'Priced')
    throw new Failure(
      `The pilot took ${MeasuredSeconds?.toFixed(0)} s an answer, so that the reward means $${MeasuredPayPerHour} an hour, which is below the floor. Go on with a higher one: ${again} --reward ${ProposedReward}`,
    )
  if (BatchStatus === 'Cancelled' || BatchStatus === 'Cancelling')
    throw new Failure('The batch was cancelled. What was answered is paid for and can be read on its page.')
}
