import { type Batch, type BatchProgress, toAmount, toMicros } from '@kempelen/protocol'

/** How far a batch is, and what it will have cost when it goes on like this. */
export function presentProgress(batch: Batch): BatchProgress {
  const { Items } = batch
  return {
    BatchId: batch.BatchId,
    Name: batch.Name,
    BatchStatus: batch.BatchStatus,
    Finished: Items.Finished,
    Total: Items.Waiting + Items.Open + Items.InReview + Items.Finished,
    Cost: batch.Cost,
    CostLimit: batch.CostLimit,
    ...costForecastOf(batch),
    Unit: batch.Unit,
    ...(batch.ForecastFinishTime && { ForecastFinishTime: batch.ForecastFinishTime }),
  }
}

/** The answers that are still to come cost on the mean what those cost that came; never more than was put behind it. */
function costForecastOf({ ForecastAnswers, Answers, Cost, CostLimit }: Batch): { ForecastCost?: string } {
  if (ForecastAnswers === undefined || Answers === 0) return {}
  const costMicros = toMicros(Cost)
  const forecast = costMicros + (costMicros * BigInt(ForecastAnswers)) / BigInt(Answers)
  const limit = toMicros(CostLimit)
  const cents = ((forecast < limit ? forecast : limit) / 10_000n) * 10_000n
  return { ForecastCost: toAmount(cents) }
}
