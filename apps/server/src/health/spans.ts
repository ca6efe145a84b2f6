import { type MarketSpan, toAmount } from '@kempelen/protocol'
import type { CountedName, CountRow } from '@kempelen/store'

const lengthMs = { Hours: 3_600_000, Days: 86_400_000 }
const shown = { Hours: 24, Days: 30 }

export type SpanKind = keyof typeof lengthMs

/** The beginning of the oldest hour or day that is shown (UTC). */
export function firstSpan(kind: SpanKind, at: Date): Date {
  const current = Math.floor(at.getTime() / lengthMs[kind]) * lengthMs[kind]
  return new Date(current - (shown[kind] - 1) * lengthMs[kind])
}

/** Every hour or day, those in which nothing happened too. `levels` are what is held and contested at the end of the last. */
export function spansOf(
  kind: SpanKind,
  at: Date,
  rows: readonly CountRow[],
  levels: ReadonlyMap<string, bigint>,
): MarketSpan[] {
  const first = firstSpan(kind, at).getTime()
  const values = new Map(rows.map((row) => [`${row.beginsAt.getTime()} ${row.name}`, row.value]))
  const valueAt = (index: number, name: CountedName) => values.get(`${first + index * lengthMs[kind]} ${name}`) ?? 0n
  let [held, contested] = [levels.get('held') ?? 0n, levels.get('contested') ?? 0n]
  const spans: MarketSpan[] = []
  // From the end: what stood there before is what stands there now without what came since.
  for (let index = shown[kind] - 1; index >= 0; index--) {
    const count = (name: CountedName) => Number(valueAt(index, name))
    const sum = (name: CountedName) => toAmount(valueAt(index, name))
    spans.unshift({
      Begin: new Date(first + index * lengthMs[kind]),
      PeopleAtWork: count('people'),
      ...{ Accepted: count('accepted'), Submitted: count('submitted') },
      ...{ Approved: count('approved'), Rejected: count('rejected') },
      ...{ Paid: sum('paid'), Deposits: sum('deposits'), Fees: sum('fees') },
      ...{ Held: toAmount(held), Contested: toAmount(contested) },
      ...{ Refusals: count('refusals'), Faults: count('faults') },
    })
    held -= valueAt(index, 'held')
    contested -= valueAt(index, 'contested')
  }
  return spans
}
