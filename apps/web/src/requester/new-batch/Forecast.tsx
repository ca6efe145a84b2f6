import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import type { Values } from './form.ts'

/** With fewer answers behind it a pace says nothing. */
const fewestAnswers = 10

/** How long it is likely to take, from how fast open work goes here; or that this is not known. */
export function Forecast({ answers, audience }: { answers: number; audience: Values['audience'] }) {
  const pace = useQuery({ ...operationQuery('GetWorkPace', {}), staleTime: 300_000, enabled: audience === 'Open' })
  return <p className="quiet small">{forecastWords(answers, audience, pace.data)}</p>
}

function forecastWords(
  answers: number,
  audience: Values['audience'],
  pace: { Answers: number; Seconds: number } | undefined,
): string {
  if (audience !== 'Open') return t`How long it takes is not known: it hangs on whom you ask.`
  if (!pace || pace.Answers < fewestAnswers)
    return t`How long it takes is not known: too little was answered here in the last day.`
  const seconds = (answers * pace.Seconds) / pace.Answers
  return t`About ${duration(seconds)} for all of them, if it goes as all work here did in the last ${duration(pace.Seconds)} (${plural(pace.Answers, { one: '# answer', other: '# answers' })}).`
}
