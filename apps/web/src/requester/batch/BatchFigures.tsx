import type { Batch } from '@kempelen/protocol'
import { toMicros } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count, duration, money } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { percent } from '../batches/percent.ts'

/** How far, how dear, how well paid, how sure, how long. */
export function BatchFigures({ batch }: { batch: Batch }) {
  const { Unit: unit } = batch
  return (
    <Figures>
      <Figure name={t`Answers`} from={answersFrom(batch)}>
        {count(batch.Answers)}
      </Figure>
      <Figure name={t`Cost`} from={<CostFrom batch={batch} />}>
        <Money amount={batch.Cost} unit={unit} />
      </Figure>
      <Figure
        name={batch.MeasuredPayPerHour ? t`Measured pay per hour` : t`Estimated pay per hour`}
        from={wageFrom(batch)}
      >
        <Money amount={batch.MeasuredPayPerHour ?? batch.RewardPerHour} unit={unit} />
      </Figure>
      <Figure
        name={t`Expected to be right`}
        from={batch.CostPerCorrectLabel && t`${money(batch.CostPerCorrectLabel, unit)} a right label`}
      >
        {batch.ExpectedAccuracy === undefined ? '–' : percent(batch.ExpectedAccuracy)}
      </Figure>
      <Figure
        name={batch.FinishTime ? t`Ended` : t`Forecast`}
        from={
          batch.ForecastAnswers === undefined
            ? undefined
            : plural(batch.ForecastAnswers, { one: '# answer to come', other: '# answers to come' })
        }
      >
        <End batch={batch} />
      </Figure>
      <Figure
        name={t`Workers`}
        from={batch.WorkersStopped > 0 ? t`${count(batch.WorkersStopped)} stopped` : t`none stopped`}
      >
        {count(batch.Workers)}
      </Figure>
    </Figures>
  )
}

function CostFrom({ batch: { CostLimit, TopUps, Unit } }: { batch: Batch }) {
  const limit = <Money amount={CostLimit} unit={Unit} />
  return toMicros(TopUps) > 0n ? (
    <Trans>
      of at most {limit}, {money(TopUps, Unit)} of it raised pay
    </Trans>
  ) : (
    <Trans>of at most {limit}</Trans>
  )
}

function answersFrom({ GoldAnswers, Items, Plan }: Batch): string {
  const each =
    Plan.TargetProbability === undefined
      ? t`${Plan.MaxAssignments} a row`
      : t`${Plan.MinAssignments} to ${Plan.MaxAssignments} a row`
  return Items.Gold > 0 ? t`${each}, ${count(GoldAnswers)} to known ones` : each
}

function wageFrom({ WageFloor, Unit, MeasuredSeconds, MeasuredAnswers, EstimatedSeconds }: Batch): string {
  const time =
    MeasuredSeconds === undefined
      ? t`at ${duration(EstimatedSeconds)} a task`
      : t`${duration(MeasuredSeconds)} a task, from ${plural(MeasuredAnswers ?? 0, { one: '# answer', other: '# answers' })}`
  return toMicros(WageFloor) > 0n ? t`${time}; the floor is ${money(WageFloor, Unit)}` : time
}

function End({ batch: { FinishTime, ForecastFinishTime } }: { batch: Batch }) {
  const at = FinishTime ?? ForecastFinishTime
  return at ? <Moment at={at} /> : '–'
}
