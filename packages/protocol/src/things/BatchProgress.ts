import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'
import { batchStatus } from './Batch.ts'

/** How far a batch at work is. */
export const BatchProgress = structure(
  {
    BatchId: id,
    Name: text,
    BatchStatus: batchStatus,
    Finished: count,
    Total: count,
    Cost: amount,
    CostLimit: amount,
    ForecastCost: amount,
    Unit: text,
    ForecastFinishTime: time,
  },
  ['BatchId', 'Name', 'BatchStatus', 'Finished', 'Total', 'Cost', 'CostLimit', 'Unit'],
)

export type BatchProgress = ValueOf<typeof BatchProgress>
