import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@kempelen/client'
import type { Batch } from '@kempelen/protocol'

/** A batch that is looked at every half second until it is finished. */
export interface Watch {
  readonly isFinished: () => boolean
  readonly finished: Promise<Batch>
}

export function watchBatch(client: Client, begun: Batch, onChange: (batch: Batch) => void): Watch {
  let latest = begun
  const look = async () => {
    while (latest.BatchStatus !== 'Finished') {
      latest = (await client.GetBatch({ BatchId: begun.BatchId })).Batch
      onChange(latest)
      await sleep(500)
    }
    return latest
  }
  const finished = look()
  // Whoever waits for it hears of a failure; until then it is nobody's.
  finished.catch(() => {})
  return { isFinished: () => latest.BatchStatus === 'Finished', finished }
}
