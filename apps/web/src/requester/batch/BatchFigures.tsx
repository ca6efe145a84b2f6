import type { Batch } from '@kempelen/protocol'
import { toMicros } from '@kempelen/protocol'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count, counted, duration, money } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { percent } from '../batches/percent.ts'

/** How far, how dear, how well paid, how sure, how long. */
export function BatchFigures({ batch }: { batch: Batch }) {
  const { Unit: unit } = batch
  return (
    <Figures>
      <Figure name="Answers" from={answersFrom(batch)}>
        {count(batch.Answers)}
      </Figure>
      <Figure
        name="Cost"
        from={
          <>
            of at most <Money amount={batch.CostLimit} unit={unit} />
            {toMicros(batch.TopUps) > 0n && <>, {money(batch.TopUps, unit)} of it raised pay</>}
          </>
        }
      >
        <Money amount={batch.Cost} unit={unit} />
      </Figure>
      <Figure
        name={batch.MeasuredPayPerHour ? 'Measured pay per hour' : 'Estimated pay per hour'}
        from={wageFrom(batch)}
      >
        <Money amount={batch.MeasuredPayPerHour ?? batch.RewardPerHour} unit={unit} />
      </Figure>
      <Figure
        name="Expected to be right"
        from={batch.CostPerCorrectLabel && `${money(batch.CostPerCorrectLabel, unit)} a right label`}
      >
        {batch.ExpectedAccuracy === undefined ? '–' : percent(batch.ExpectedAccuracy)}
      </Figure>
      <Figure
        name={batch.FinishTime ? 'Ended' : 'Forecast'}
        from={batch.ForecastAnswers === undefined ? undefined : `${counted(batch.ForecastAnswers, 'answer')} to come`}
      >
        <End batch={batch} />
      </Figure>
      <Figure
        name="Workers"
        from={batch.WorkersStopped > 0 ? `${count(batch.WorkersStopped)} stopped` : 'none stopped'}
      >
        {count(batch.Workers)}
      </Figure>
    </Figures>
  )
}

function answersFrom({ GoldAnswers, Items, Plan }: Batch): string {
  const each =
    Plan.TargetProbability === undefined
      ? `${Plan.MaxAssignments} a row`
      : `${Plan.MinAssignments} to ${Plan.MaxAssignments} a row`
  return Items.Gold > 0 ? `${each}, ${count(GoldAnswers)} to known ones` : each
}

function wageFrom({ WageFloor, Unit, MeasuredSeconds, MeasuredAnswers, EstimatedSeconds }: Batch): string {
  const time =
    MeasuredSeconds === undefined
      ? `at ${duration(EstimatedSeconds)} a task`
      : `${duration(MeasuredSeconds)} a task, from ${counted(MeasuredAnswers ?? 0, 'answer')}`
  return toMicros(WageFloor) > 0n ? `${time}; the floor is ${money(WageFloor, Unit)}` : time
}

function End({ batch: { FinishTime, ForecastFinishTime } }: { batch: Batch }) {
  const at = FinishTime ?? ForecastFinishTime
  return at ? <Moment at={at} /> : '–'
}
