import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** The last of something that was done to the marketplace. */
export interface FactRow {
  name: string
  at: Date
  value: Record<string, unknown>
}

const put = statement<{ name: string; at: Date; value: string }, never>(
  'put-market-fact',
  `insert into market_fact (name, at, value) values (:name, :at, :value::jsonb)
   on conflict (name) do update set at = excluded.at, value = excluded.value`,
)

export async function putMarketFact(connection: Connection, { name, at, value }: FactRow): Promise<void> {
  await connection.query(put, { name, at, value: JSON.stringify(value) })
}

const list = statement<object, FactRow>('list-market-facts', 'select name, at, value from market_fact')

export async function listMarketFacts(connection: Connection): Promise<Map<string, FactRow>> {
  return new Map((await connection.query(list, {})).map((fact) => [fact.name, fact]))
}

const claim = statement<{ name: string; now: Date; before: Date }, { name: string }>(
  'claim-market-turn',
  `insert into market_fact (name, at, value) values (:name, :now, '{}')
   on conflict (name) do update set at = excluded.at where market_fact.at < :before returning name`,
)

/** Whether it is this server's turn to do something that is done once in so many seconds. */
export async function claimMarketTurn(
  connection: Connection,
  name: string,
  now: Date,
  seconds: number,
): Promise<boolean> {
  const before = new Date(now.getTime() - seconds * 1000)
  return (await connection.query(claim, { name, now, before })).length > 0
}
