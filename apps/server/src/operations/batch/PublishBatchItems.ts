import { makeOwnedId } from '@kempelen/protocol'
import { goldViews } from '@kempelen/rules'
import {
  type BatchItemRow,
  type BatchRow,
  countOpenedItems,
  findHITLayout,
  findHITType,
  insertHITsOfBatch,
  lockBatch,
  lockWaitingItems,
  openItems,
  pilotItems,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { fillRow } from '../../steps/fill-row.ts'
import { lostRace } from '../../steps/lost-race.ts'

/** So many HITs in one transaction: enough to be quick, few enough to keep nobody waiting. */
const chunk = 200
/** Places that a HIT with a known answer begins with. */
const goldPlaces = 5

export const PublishBatchItems = behaviour('PublishBatchItems', async (context, { BatchId: batchId }) => {
  const { connection } = context
  const requesterId = context.caller.requesterId!
  const batch = await lockBatch(connection, requesterId, batchId)
  if (batch?.state !== 'Publishing' && batch?.state !== 'Pilot') throw lostRace(batchId)
  const isPilot = batch.state === 'Pilot'
  const limit = isPilot ? pilotItems - (await countOpenedItems(connection, { requesterId, batchId })) : chunk
  const items = limit > 0 ? await nextItems(context, batch, { ordinaryOnly: isPilot, limit }) : []
  if (items.length === 0) throw lostRace(batchId)
  await publish(context, batch, items)
  // A pilot passes over rows that are known.
  if (!isPilot) context.afterwards(() => lastPublished.set(batchId, items.at(-1)!.ordinal))
  return {}
})

/**
 * The last row of each batch that got its HIT from this server. Only a place to begin looking: without it each step would
 * read all rows before it again.
 */
const lastPublished = new Map<string, number>()

async function nextItems(
  { connection }: Context,
  { requesterId, batchId }: BatchRow,
  page: { ordinaryOnly: boolean; limit: number },
): Promise<BatchItemRow[]> {
  const afterOrdinal = lastPublished.get(batchId) ?? 0
  const items = await lockWaitingItems(connection, { requesterId, batchId, ...page, afterOrdinal })
  if (items.length > 0 || afterOrdinal === 0) return items
  lastPublished.delete(batchId)
  return lockWaitingItems(connection, { requesterId, batchId, ...page, afterOrdinal: 0 })
}

async function publish(context: Context, batch: BatchRow, items: readonly BatchItemRow[]): Promise<void> {
  const { connection, at } = context
  const { requesterId, batchId, plan } = batch
  const type = (await findHITType(connection, requesterId, batch.hitTypeId!))!
  const project = await projectOf(context, batch)
  const layout = (await findHITLayout(connection, requesterId, project.hitLayoutId))!
  const hitIds = items.map(() => makeOwnedId(requesterId, at, randomLetters))
  const places = items.map(({ goldLabel }) =>
    goldLabel === null ? plan.MinAssignments : Math.min(goldPlaces, goldViews),
  )
  await insertHITsOfBatch(connection, {
    ...type,
    ...{ batchId, hitIds, places, projectVersion: project.version, hitLayoutId: layout.hitLayoutId },
    questions: items.map(({ rowValues }) => fillRow(layout, plan, rowValues)),
    annotations: items.map((item) => `BatchId:${batchId};Row:${item.ordinal};`),
    isGold: items.map(({ goldLabel }) => goldLabel !== null),
    eventStates: hitIds.map((hitId, index) =>
      JSON.stringify({
        ...{
          HITId: hitId,
          HITTypeId: type.hitTypeId,
          BatchId: batchId,
          MaxAssignments: places[index],
          Unit: type.unit,
        },
        ...{ ItemId: items[index]!.itemId, Expiration: batch.expiresAt },
      }),
    ),
    ...{ frameHeight: layout.frameHeight, answerSchemaId: layout.answerSchemaId, feeMicros: batch.feeMicros },
    ...{ expiresAt: batch.expiresAt!, now: at },
  })
  await openItems(connection, { requesterId, batchId, hitIds, ordinals: items.map(({ ordinal }) => ordinal) })
  context.afterwards(() => {
    context.rollUp.touch(requesterId, type.hitGroupId)
    context.measures.touch(requesterId, type.hitTypeId)
  })
}
