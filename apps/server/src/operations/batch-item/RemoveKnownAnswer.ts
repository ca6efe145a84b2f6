import { Refusal } from '@kempelen/protocol'
import { findBatch, lockHIT, lockItemOfHIT, markGoldOfHIT, updateItem } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { decideItem, projectOf } from '../../steps/decide-item.ts'
import { invalid } from '../../steps/invalid.ts'
import { withdrawPlaces } from '../../steps/item-places.ts'
import { knownStates } from '../../steps/known-answer.ts'
import { takeBackGold } from '../../steps/take-back-gold.ts'

export const RemoveKnownAnswer = behaviour('RemoveKnownAnswer', async (context, { HITId: hitId }) => {
  const { connection } = context
  const requesterId = context.caller.requesterId!
  const found = await lockItemOfHIT(connection, requesterId, hitId)
  if (!found) throw new Refusal('HITDoesNotExist', { HITId: hitId })
  if (found.goldLabel === null) return {}
  const batch = (await findBatch(connection, requesterId, found.batchId))!
  if (!knownStates.includes(batch.state))
    throw new Refusal('InvalidBatchState', { State: batch.state, Allowed: knownStates.join(', ') })
  const { GoldColumn } = batch.plan
  if (GoldColumn && found.rowValues[GoldColumn])
    throw invalid('HITId', `The file says what is known of this row, in its column ${GoldColumn}.`)
  await markGoldOfHIT(connection, { requesterId, hitId, isGold: false })
  const hit = (await lockHIT(connection, requesterId, hitId))!
  const item = { ...found, goldLabel: null }
  const project = await projectOf(context, batch)
  await takeBackGold(context, { batch, project, item, hit }, found.goldLabel)
  if (item.source === 'Reviewer') {
    await updateItem(connection, item)
    await withdrawPlaces(context, batch, hit)
  } else await decideItem(context, { batch, project, item, hit })
  return {}
})
