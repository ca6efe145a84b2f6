import type { Connection } from './database.ts'
import { statement } from './statement.ts'

interface DecisionPage {
  requesterId: string
  batchId: string
  /** The plan: so many answers at least and at most, and the probability that ends it; null asks all for the most. */
  min: number
  max: number
  target: number | null
  afterId: string
  limit: number
}

const undecided = statement<DecisionPage, { itemId: string; hitId: string }>(
  'list-items-to-decide',
  `select item.item_id, item.hit_id from batch_item item
   join hit on hit.requester_id = item.requester_id and hit.hit_id = item.hit_id
   cross join lateral (
     select item.answers >= :max::integer
       or (item.answers >= :min::integer and item.probability >= :target::float8) as is_enough
   ) so_far
   where item.requester_id = :requesterId and item.batch_id = :batchId and item.gold_label is null
     and item.source is distinct from 'Reviewer' and item.item_id > :afterId
     and case item.state
       when 'Open' then coalesce(is_enough, false) or (hit.available = 0 and hit.pending = 0)
       when 'Cancelled' then false
       when 'Waiting' then false
       else not coalesce(is_enough, false) or (item.probability < :target::float8 and exists (
         select from vote
         join batch on batch.requester_id = vote.requester_id and batch.batch_id = vote.batch_id
         join project_worker known on known.requester_id = vote.requester_id and known.project_id = batch.project_id
           and known.worker_id = vote.worker_id
         where vote.requester_id = item.requester_id and vote.batch_id = item.batch_id and vote.item_id = item.item_id
           and known.stopped_at is not null))
     end
   order by item.item_id limit :limit`,
)

/**
 * Items that are asked about although what is believed of them suffices, that are finished although it does not, or that
 * have an answer of a Worker who was stopped since and are not sure.
 */
export function listItemsToDecide(
  connection: Connection,
  page: DecisionPage,
): Promise<{ itemId: string; hitId: string }[]> {
  return connection.query(undecided, page)
}

const believe = statement<
  {
    requesterId: string
    batchId: string
    itemIds: readonly string[]
    answers: readonly number[]
    labels: readonly string[]
    probabilities: readonly number[]
    posteriors: readonly string[]
  },
  never
>(
  'believe-batch-items',
  `update batch_item set label = believed.label::jsonb, probability = believed.probability, posterior = believed.posterior::jsonb
   from unnest(:itemIds::text[], :answers::integer[], :labels::text[], :probabilities::real[], :posteriors::text[])
     believed(item_id, answers, label, probability, posterior)
   where requester_id = :requesterId and batch_id = :batchId and batch_item.item_id = believed.item_id
     and batch_item.answers = believed.answers and source is distinct from 'Reviewer' and gold_label is null`,
)

/** Keeps what the whole crowd's answers make probable, for items that have had no further answer meanwhile. */
export async function believeItems(
  connection: Connection,
  parameters: {
    requesterId: string
    batchId: string
    itemIds: readonly string[]
    answers: readonly number[]
    labels: readonly string[]
    probabilities: readonly number[]
    posteriors: readonly string[]
  },
): Promise<void> {
  await connection.query(believe, parameters)
}

const unasked = statement<
  { requesterId: string; batchId: string; maxAssignments: number; openOnly: boolean },
  { places: bigint }
>(
  'count-unasked-places',
  `select coalesce(sum(greatest(0, :maxAssignments::bigint - coalesce(hit.max_assignments, 0))), 0)::bigint as places
   from batch_item item left join hit on hit.requester_id = item.requester_id and hit.hit_id = item.hit_id
   where item.requester_id = :requesterId and item.batch_id = :batchId and item.gold_label is null
     and (item.state in ('Waiting', 'Open') or not :openOnly::boolean)`,
)

/** The answers that the items of a batch, or those that are not finished, may still need beyond the places that they have. */
export async function countUnaskedPlaces(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; maxAssignments: number; openOnly: boolean },
): Promise<bigint> {
  return (await connection.query(unasked, parameters))[0]!.places
}

const unfinished = statement<
  { requesterId: string; batchId: string },
  { isWaiting: boolean; isOpen: boolean; isInReview: boolean }
>(
  'find-unfinished-batch-items',
  `select ${['Waiting', 'Open', 'InReview']
    .map(
      (state) =>
        `exists (select from batch_item where requester_id = :requesterId and batch_id = :batchId and state = '${state}') as is_${state === 'InReview' ? 'in_review' : state.toLowerCase()}`,
    )
    .join(', ')}`,
)

/** Whether items of a batch wait for their HIT, for answers, for a reviewer. */
export async function findUnfinishedItems(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<{ isWaiting: boolean; isOpen: boolean; isInReview: boolean }> {
  return (await connection.query(unfinished, parameters))[0]!
}
