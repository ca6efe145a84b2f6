import { type BatchItemRow, type BatchRow, type BatchState, lockHIT, markGoldOfHIT, updateItem } from '@kempelen/store'
import type { Context } from '../context.ts'
import { workStates } from './batch.ts'
import { addPlaces } from './item-places.ts'

/** States in which a known answer still tells of somebody. */
export const knownStates: readonly BatchState[] = [...workStates, 'Priced', 'Paused']

const places = 5

/** From now on the item tells of who answers it; those who have answered it already do not meet it again. */
export async function makeKnown(
  context: Context,
  batch: BatchRow,
  item: BatchItemRow,
  label: string,
): Promise<BatchItemRow> {
  const { connection } = context
  const { requesterId } = batch
  const hitId = item.hitId!
  const known = { ...item, goldLabel: label }
  await updateItem(connection, known)
  await markGoldOfHIT(connection, { requesterId, hitId, isGold: true })
  const hit = (await lockHIT(connection, requesterId, hitId))!
  const missing = places - hit.available
  if (!hit.isReleased && missing > 0) await addPlaces(context, batch, hit, missing)
  return known
}
