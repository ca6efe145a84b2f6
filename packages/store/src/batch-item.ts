import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type ItemState = 'Waiting' | 'Open' | 'InReview' | 'Finished' | 'Cancelled'

/** A row of a batch, its HIT, and what is believed of it. */
export interface BatchItemRow {
  requesterId: string
  batchId: string
  itemId: string
  ordinal: number
  rowValues: Record<string, string>
  state: ItemState
  goldLabel: string | null
  hitId: string | null
  answers: number
  /** JSON. */
  label: unknown
  probability: number | null
  posterior: Record<string, number> | null
  source: 'People' | 'Reviewer' | 'Gold' | null
  isAudit: boolean
  finishedAt: Date | null
}

const columns = `requester_id, batch_id, item_id, ordinal, row_values, state, gold_label, hit_id, answers, label, probability,
  posterior, source, is_audit, finished_at`

export interface ItemInsertions {
  requesterId: string
  batchId: string
  itemIds: readonly string[]
  ordinals: readonly number[]
  /** JSON texts, and the SHA-256 of each. */
  rows: readonly string[]
  hashes: readonly Buffer[]
  goldLabels: readonly (string | null)[]
}

const insert = statement<ItemInsertions, { ordinal: number }>(
  'insert-batch-items',
  `insert into batch_item (requester_id, batch_id, item_id, ordinal, row_values, row_hash, gold_label, state)
   select :requesterId, :batchId, item_id, ordinal, row_values::jsonb, hash, gold_label, 'Waiting'
   from unnest(:itemIds::text[], :ordinals::integer[], :rows::text[], :hashes::bytea[], :goldLabels::text[])
     item(item_id, ordinal, row_values, hash, gold_label)
   on conflict (requester_id, batch_id, ordinal) do nothing
   returning ordinal`,
)

/** Adds rows; the ordinals of those that were not there. */
export async function insertBatchItems(connection: Connection, items: ItemInsertions): Promise<Set<number>> {
  return new Set((await connection.query(insert, items)).map(({ ordinal }) => ordinal))
}

const differing = statement<
  Pick<ItemInsertions, 'requesterId' | 'batchId' | 'ordinals' | 'hashes'>,
  { ordinal: number }
>(
  'find-differing-batch-item',
  // Looked up one by one: of a batch that is just being filled the planner knows too little to see that a join reads all of it.
  `select given.ordinal from unnest(:ordinals::integer[], :hashes::bytea[]) given(ordinal, hash)
   cross join lateral (select row_hash from batch_item
     where requester_id = :requesterId and batch_id = :batchId and ordinal = given.ordinal limit 1) item
   where item.row_hash <> given.hash order by given.ordinal limit 1`,
)

/** The first of these ordinals under which another row stands. */
export async function findDifferingItem(
  connection: Connection,
  items: Pick<ItemInsertions, 'requesterId' | 'batchId' | 'ordinals' | 'hashes'>,
): Promise<number | undefined> {
  return (await connection.query(differing, items))[0]?.ordinal
}

const count = statement<{ requesterId: string; batchId: string }, { items: bigint }>(
  'count-batch-items',
  'select count(*) as items from batch_item where requester_id = :requesterId and batch_id = :batchId',
)

export async function countItems(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<number> {
  return Number((await connection.query(count, parameters))[0]!.items)
}

const lockByHIT = statement<{ requesterId: string; hitId: string }, BatchItemRow>(
  'lock-batch-item-of-hit',
  `select ${columns} from batch_item where requester_id = :requesterId and hit_id = :hitId for update`,
)

/** The item of a HIT, kept from changing until the transaction ends. Locked before its HIT. */
export async function lockItemOfHIT(
  connection: Connection,
  requesterId: string,
  hitId: string,
): Promise<BatchItemRow | undefined> {
  return (await connection.query(lockByHIT, { requesterId, hitId }))[0]
}

const getByHIT = statement<{ requesterId: string; hitId: string }, BatchItemRow>(
  'get-batch-item-of-hit',
  `select ${columns} from batch_item where requester_id = :requesterId and hit_id = :hitId`,
)

export async function findItemOfHIT(
  connection: Connection,
  requesterId: string,
  hitId: string,
): Promise<BatchItemRow | undefined> {
  return (await connection.query(getByHIT, { requesterId, hitId }))[0]
}

const lock = statement<{ requesterId: string; batchId: string; itemId: string }, BatchItemRow>(
  'lock-batch-item',
  `select ${columns} from batch_item
   where requester_id = :requesterId and batch_id = :batchId and item_id = :itemId for update`,
)

export async function lockItem(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; itemId: string },
): Promise<BatchItemRow | undefined> {
  return (await connection.query(lock, parameters))[0]
}

const update = statement<
  Omit<BatchItemRow, 'label' | 'posterior' | 'rowValues'> & { label: string | null; posterior: string | null },
  never
>(
  'update-batch-item',
  `update batch_item set state = :state, gold_label = :goldLabel, hit_id = :hitId, answers = :answers, label = :label::jsonb,
     probability = :probability, posterior = :posterior::jsonb, source = :source, is_audit = :isAudit, finished_at = :finishedAt
   where requester_id = :requesterId and batch_id = :batchId and item_id = :itemId`,
)

/** Writes an item that the caller has locked. */
export async function updateItem(connection: Connection, row: BatchItemRow): Promise<void> {
  await connection.query(update, {
    ...row,
    label: row.label === null ? null : JSON.stringify(row.label),
    posterior: row.posterior && JSON.stringify(row.posterior),
  })
}

interface WaitingPage {
  requesterId: string
  batchId: string
  ordinaryOnly: boolean
  afterOrdinal: number
  limit: number
}

const waiting = statement<WaitingPage, BatchItemRow>(
  'list-waiting-batch-items',
  `select ${columns} from batch_item
   where requester_id = :requesterId and batch_id = :batchId and ordinal > :afterOrdinal and state = 'Waiting'
     and (gold_label is null or not :ordinaryOnly::boolean)
   order by ordinal limit :limit for update`,
  { plansAnew: true },
)

const opened = statement<{ requesterId: string; batchId: string }, { items: bigint }>(
  'count-opened-batch-items',
  'select count(hit_id) as items from batch_item where requester_id = :requesterId and batch_id = :batchId',
)

/** Items that have a HIT. */
export async function countOpenedItems(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<number> {
  return Number((await connection.query(opened, parameters))[0]!.items)
}

/** The next rows behind an ordinal that have no HIT, locked. From the first row on it reads all that have one, too. */
export function lockWaitingItems(connection: Connection, page: WaitingPage): Promise<BatchItemRow[]> {
  return connection.query(waiting, page)
}

interface OpenedItems {
  requesterId: string
  batchId: string
  /** In order. */
  ordinals: readonly number[]
  hitIds: readonly string[]
}

const open = statement<OpenedItems & { first: number; last: number }, never>(
  'open-batch-items',
  // The span of ordinals is said apart: of a batch that was just filled the planner knows so little that it reads all of it.
  `update batch_item set hit_id = opened.hit_id, state = case when gold_label is null then 'Open' else 'Finished' end,
     source = case when gold_label is not null then 'Gold' end
   from unnest(:ordinals::integer[], :hitIds::text[]) opened(ordinal, hit_id)
   where requester_id = :requesterId and batch_id = :batchId and batch_item.ordinal = opened.ordinal
     and batch_item.ordinal >= :first and batch_item.ordinal <= :last`,
)

/** Notes the HITs that items got. Those whose label is known have nothing to wait for. */
export async function openItems(connection: Connection, items: OpenedItems): Promise<void> {
  await connection.query(open, { ...items, first: items.ordinals[0]!, last: items.ordinals.at(-1)! })
}

const end = statement<{ requesterId: string; batchId: string; now: Date }, { itemId: string }>(
  'end-batch-items',
  `update batch_item set state = case when answers > 0 then 'Finished' else 'Cancelled' end,
     source = case when answers > 0 then 'People' end, finished_at = case when answers > 0 then :now::timestamptz end
   where requester_id = :requesterId and batch_id = :batchId and state in ('Waiting', 'Open') returning item_id`,
)

/** Ends what is not done: what has answers stays with what they say. */
export async function endItems(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; now: Date },
): Promise<void> {
  await connection.query(end, parameters)
}

export interface ItemPage {
  requesterId: string
  batchId: string
  states: readonly ItemState[]
  afterOrdinal: number
  limit: number
}

const list = statement<ItemPage, BatchItemRow & { costMicros: bigint; verdict: VerdictPart | null }>(
  'list-batch-items',
  `select item.requester_id, item.batch_id, item.item_id, item.ordinal, item.row_values, item.state, item.gold_label, item.hit_id,
     item.answers, item.label, item.probability, item.posterior, item.source, item.is_audit, item.finished_at,
     coalesce((select sum(reward_micros + fee_micros + bonus_micros) from assignment job
       where job.requester_id = :requesterId and job.hit_id = item.hit_id and job.state in ('Submitted', 'Approved')), 0)::bigint as cost_micros,
     (select jsonb_build_object('label', verdict.label, 'workerId', verdict.worker_id, 'comment', verdict.comment, 'at', verdict.at)
      from verdict where verdict.requester_id = :requesterId and verdict.batch_id = :batchId and verdict.item_id = item.item_id) as verdict
   from batch_item item
   where item.requester_id = :requesterId and item.batch_id = :batchId and item.state = any(:states) and item.ordinal > :afterOrdinal
   order by item.ordinal limit :limit`,
)

interface VerdictPart {
  label: unknown
  workerId: string
  comment: string | null
  at: string
}

/** In the order of the rows, with what each cost so far and what a reviewer decided. */
export function listItems(
  connection: Connection,
  page: ItemPage,
): Promise<(BatchItemRow & { costMicros: bigint; verdict: VerdictPart | null })[]> {
  return connection.query(list, page)
}
