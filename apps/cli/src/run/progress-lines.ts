import type { Batch } from '@kempelen/protocol'

/** How far a batch is, for a terminal: each line a figure with its name. */
export function progressLines(batch: Batch): string[] {
  const { Items, Answers, GoldAnswers, Workers, WorkersStopped, Cost, CostLimit } = batch
  const ordinary = Items.Total - Items.Gold
  return [
    `${batch.Name}  ${batch.BatchStatus}`,
    `Items     ${Items.Finished} of ${ordinary} finished, ${Items.Open + Items.Waiting - waitingGold(batch)} open, ${Items.InReview} in review${Items.Gold > 0 ? `; ${Items.Gold} known` : ''}`,
    `Answers   ${Answers}${GoldAnswers > 0 ? `, ${GoldAnswers} to known items` : ''}, by ${Workers} ${Workers === 1 ? 'person' : 'people'}${WorkersStopped > 0 ? `, ${WorkersStopped} stopped` : ''}`,
    `Cost      $${Cost} of at most $${CostLimit}`,
    `Accuracy  ${accuracy(batch)}`,
    `Forecast  ${forecast(batch)}`,
  ]
}

/** The same on one line, for logs. */
export function progressLine(batch: Batch): string {
  const { Items, Answers, Cost } = batch
  return `${batch.BatchStatus}: ${Items.Finished} of ${Items.Total - Items.Gold} items finished, ${Items.InReview} in review, ${Answers} answers, $${Cost}, accuracy ${accuracy(batch)}, ${forecast(batch)}`
}

/** What a finished batch came to. */
export function resultLines(batch: Batch): string[] {
  const { Items, Answers, GoldAnswers, MeasuredSeconds, MeasuredPayPerHour } = batch
  const ordinary = Items.Total - Items.Gold
  return [
    `Labels    ${Items.Finished} of ${ordinary}, ${accuracy(batch)} to be right`,
    `Answers   ${((Answers - GoldAnswers) / ordinary).toFixed(2)} for an item, by ${batch.Workers} people`,
    `Cost      $${batch.Cost}${Number(batch.TopUps) > 0 ? `, of it $${batch.TopUps} to bring pay up to the floor` : ''}${batch.CostPerCorrectLabel ? `; $${batch.CostPerCorrectLabel} for a correct label` : ''}`,
    ...(MeasuredSeconds === undefined
      ? []
      : [`Pay       $${MeasuredPayPerHour} an hour, at ${MeasuredSeconds.toFixed(1)} s an answer (median)`]),
  ]
}

function accuracy({ ExpectedAccuracy }: Batch): string {
  return ExpectedAccuracy === undefined ? 'not known yet' : `${(100 * ExpectedAccuracy).toFixed(1)} % expected`
}

function forecast({ ForecastAnswers, ForecastFinishTime, BatchStatus }: Batch): string {
  if (BatchStatus === 'Finished') return 'done'
  if (ForecastAnswers === undefined) return 'nothing left to answer'
  const until = ForecastFinishTime && `, until about ${ForecastFinishTime.toLocaleString('sv-SE').slice(0, 16)}`
  return `about ${ForecastAnswers} more ${ForecastAnswers === 1 ? 'answer' : 'answers'}${until ?? ''}`
}

/** Known items that have no HIT yet are nothing that people still have to label. */
function waitingGold({ Items, BatchStatus }: Batch): number {
  const isWaiting = BatchStatus === 'Draft' || BatchStatus === 'Pilot' || BatchStatus === 'Priced'
  return isWaiting ? Math.min(Items.Gold, Items.Waiting) : 0
}
