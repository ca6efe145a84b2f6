import type { MarketEventType } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** An act of an operator. Personal text stands in its state as a hash only. */
export interface MarketEventInsertion {
  eventId: string
  type: MarketEventType
  at: Date
  /** The person who did it, or `operator` for a token. */
  actor: string
  subjectId: string
  state: Record<string, unknown>
}

const insert = statement<Omit<MarketEventInsertion, 'state'> & { state: string }, never>(
  'insert-market-event',
  `insert into market_event (event_id, type, at, actor, subject_id, state)
   values (:eventId, :type, :at, :actor, :subjectId, :state::jsonb)`,
)

export async function insertMarketEvent(connection: Connection, event: MarketEventInsertion): Promise<void> {
  await connection.query(insert, { ...event, state: JSON.stringify(event.state, plain) })
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

/** An act with the name of whoever did it, where that is a person. */
export interface MarketEventRow extends MarketEventInsertion {
  actorName: string | null
}

interface Page {
  subjectId: string | null
  beforeTime: Date
  beforeId: string
  limit: number
}

const list = statement<Page, MarketEventRow>(
  'list-market-events',
  `select event_id, type, at, actor, subject_id, state,
     (select name from auth."user" person where person.id = market_event.actor) as actor_name
   from market_event
   where (:subjectId::text is null or subject_id = :subjectId) and (at, event_id) < (:beforeTime, :beforeId)
   order by at desc, event_id desc limit :limit`,
  { plansAnew: true },
)

/** What operators did, to one subject or to any, the newest first. */
export function listMarketEvents(connection: Connection, page: Page): Promise<MarketEventRow[]> {
  return connection.query(list, page)
}
