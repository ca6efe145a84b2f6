import type { EventType, WorkerEventType } from '@kempelen/protocol'
import { announced } from './announce.ts'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** An act, with the whole state after it. Personal text stands in it as a hash only. */
export interface EventInsertion {
  requesterId: string
  eventId: string
  type: EventType
  at: Date
  /** Who did it: the id of a Requester, Worker or person, or `clock`. */
  actor: string
  subjectId: string
  /** The events that it follows. */
  parents: readonly string[]
  state: Record<string, unknown>
}

const insert = statement<Omit<EventInsertion, 'state'> & { state: string }, never>(
  'insert-event',
  `with happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     values (:requesterId, :eventId, :type, :at, :actor, :subjectId, :parents, :state::jsonb)
     returning event_id, type, at, state
   ), ${announced}
   select event_id from happened`,
)

/** Records an act, and puts it into the outbox for whoever wants to hear of it. */
export async function insertEvent(connection: Connection, event: EventInsertion): Promise<void> {
  await connection.query(insert, { ...event, state: JSON.stringify(event.state, plain) })
}

const find = statement<{ requesterId: string; eventId: string }, { eventId: string }>(
  'find-event',
  'select event_id from event where requester_id = :requesterId and event_id = :eventId',
)

/** Whether an event is on disk, and with it the transaction that wrote it. */
export async function hasEvent(
  connection: Connection,
  { requesterId, eventId }: Pick<EventInsertion, 'requesterId' | 'eventId'>,
): Promise<boolean> {
  return (await connection.query(find, { requesterId, eventId })).length > 0
}

export interface WorkerEventInsertion extends Omit<EventInsertion, 'requesterId' | 'type'> {
  workerId: string
  type: WorkerEventType
}

const insertForWorker = statement<Omit<WorkerEventInsertion, 'state'> & { state: string }, never>(
  'insert-worker-event',
  `insert into worker_event (worker_id, event_id, type, at, actor, subject_id, parents, state)
   values (:workerId, :eventId, :type, :at, :actor, :subjectId, :parents, :state::jsonb)`,
)

export async function insertWorkerEvent(connection: Connection, event: WorkerEventInsertion): Promise<void> {
  await connection.query(insertForWorker, { ...event, state: JSON.stringify(event.state, plain) })
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
