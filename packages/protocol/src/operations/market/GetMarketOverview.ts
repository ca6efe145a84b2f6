import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MarketFinding } from '../../things/MarketFinding.ts'
import { MarketSpan } from '../../things/MarketSpan.ts'
import { long, text, time } from '../../words.ts'

export const GetMarketOverview = operation({
  name: 'GetMarketOverview',
  noun: 'market',
  roles: ['operator'],
  reads: true,
  input: structure({ Span: { type: 'string', enum: ['Hours', 'Days'] } }),
  output: structure(
    {
      Unit: text,
      PeopleThisHour: long,
      PeopleToday: long,
      OpenHITs: long,
      OpenGroups: long,
      Spans: list(MarketSpan),
      Refusals: list(structure({ Code: text, Number: long }, ['Code', 'Number'])),
      Findings: list(MarketFinding),
      CountedUntil: time,
    },
    ['Unit', 'PeopleThisHour', 'PeopleToday', 'OpenHITs', 'OpenGroups', 'Spans', 'Refusals', 'Findings'],
  ),
  errors: [],
  prose:
    'The marketplace from above: who is at work, HITs, money and errors of the last 24 hours, or by day of the last 30 (UTC), the refusals of that time by code, and what is wrong or waits, the worst first. The clock counts about a minute late.',
})
