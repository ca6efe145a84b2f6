import { type Contracts, type OutputOf, type Result, toAmount, toMicros } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'

type Summary = OutputOf<Contracts['GetResultSummary']>

const bounds = [0, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600]
const mostValues = 12
const mostFields = 6
const longestValue = 100

/** Answers put together for small charts. */
export function presentResultSummary(results: readonly Result[], reward: string, isWhole: boolean): Summary {
  const seconds = results.map(secondsOf).sort((a, b) => a - b)
  const median = seconds[Math.floor((seconds.length - 1) / 2)]
  const wage = median === undefined ? undefined : payPerHourMicros(toMicros(reward), median)
  return {
    Answers: results.length,
    IsWhole: isWhole,
    ...(median !== undefined && { MedianSeconds: median }),
    ...(wage !== undefined && { PayPerHour: toAmount((wage / 10_000n) * 10_000n) }),
    Seconds: countSeconds(seconds),
    Fields: countFields(results),
  }
}

/** The time at work where it was measured, else from acceptance to submission. */
export function secondsOf({ TimeMeasured, ActiveSeconds, WorkTimeInSeconds }: Result): number {
  return TimeMeasured ? ActiveSeconds : WorkTimeInSeconds
}

function countSeconds(seconds: readonly number[]): Summary['Seconds'] {
  const counted = bounds.map((From, place) => {
    const To = bounds[place + 1]
    const Answers = seconds.filter((one) => one >= From && (To === undefined || one < To)).length
    return { From, ...(To !== undefined && { To }), Answers }
  })
  const isSeen = counted.map(({ Answers }) => Answers > 0)
  return counted.slice(Math.max(0, isSeen.indexOf(true)), isSeen.lastIndexOf(true) + 1)
}

function countFields(results: readonly Result[]): Summary['Fields'] {
  const fields = new Map<string, Map<string, number>>()
  for (const { Fields } of results) {
    for (const [name, value] of Object.entries(Fields)) {
      const values = fields.get(name) ?? new Map<string, number>()
      values.set(value, (values.get(value) ?? 0) + 1)
      fields.set(name, values)
    }
  }
  return [...fields]
    .filter(([, values]) => isChoice(values, results.length))
    .slice(0, mostFields)
    .map(([Field, values]) => ({
      Field,
      Values: [...values]
        .map(([Value, Answers]) => ({ Value, Answers }))
        .sort((a, b) => b.Answers - a.Answers || a.Value.localeCompare(b.Value, 'en')),
    }))
}

/** Few values, that come again. */
function isChoice(values: ReadonlyMap<string, number>, answers: number): boolean {
  return (
    values.size <= mostValues &&
    (values.size < answers || answers <= 2) &&
    [...values.keys()].every((value) => value.length <= longestValue)
  )
}
