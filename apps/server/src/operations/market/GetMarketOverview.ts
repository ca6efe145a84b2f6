import { type CountRow, getMarketNow, listMarketCounts, listMarketFacts, sumMarketLevels } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { findingsOf } from '../../health/findings.ts'
import { firstSpan, spansOf } from '../../health/spans.ts'

const stuckAfterMs = 3_600_000
const refusal = 'refusal '

export const GetMarketOverview = behaviour('GetMarketOverview', async (context, { Span: kind = 'Hours' }) => {
  const { connection, at, config, pulse } = context
  const span = kind === 'Hours' ? 'hour' : 'day'
  const [now, facts, counts, today, levels] = await Promise.all([
    getMarketNow(connection, new Date(at.getTime() - stuckAfterMs)),
    listMarketFacts(connection),
    listMarketCounts(connection, span, firstSpan(kind, at)),
    listMarketCounts(connection, 'day', new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000)),
    sumMarketLevels(connection),
  ])
  const hours = kind === 'Hours' ? counts : await listMarketCounts(connection, 'hour', firstSpan('Hours', at))
  const thisHour = hours.filter(({ beginsAt }) => at.getTime() - beginsAt.getTime() < 3_600_000)
  const counted = facts.get('counted')
  return {
    Unit: config.currency,
    PeopleThisHour: sumOf(thisHour, 'people'),
    PeopleToday: sumOf(today, 'people'),
    OpenHITs: Number(now.openHits),
    OpenGroups: Number(now.openGroups),
    Spans: spansOf(kind, at, counts, new Map(levels.map(({ name, value }) => [name, value]))),
    Refusals: refusalsOf(counts),
    Findings: await findingsOf({
      ...{ now, facts, at, pulse, dataDir: config.dataDir },
      hasMailServer: config.smtpUrl !== '',
      faultsLastHour: sumOf(thisHour, 'faults'),
    }),
    ...(counted && { CountedUntil: counted.at }),
  }
})

function sumOf(counts: readonly CountRow[], name: string): number {
  return counts.reduce((sum, row) => (row.name === name ? sum + Number(row.value) : sum), 0)
}

/** By code, the most frequent first. */
function refusalsOf(counts: readonly CountRow[]): { Code: string; Number: number }[] {
  const codes = new Set(counts.filter(({ name }) => name.startsWith(refusal)).map(({ name }) => name))
  return [...codes]
    .map((name) => ({ Code: name.slice(refusal.length), Number: sumOf(counts, name) }))
    .sort((one, other) => other.Number - one.Number)
}
