import { findBatch, lockHIT, lockItemOfHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { decideItem, projectOf } from '../../steps/decide-item.ts'
import { lostRace } from '../../steps/lost-race.ts'

export const DecideItem = behaviour('DecideItem', async (context, { HITId: hitId }) => {
  const { connection } = context
  const requesterId = context.caller.requesterId!
  const item = await lockItemOfHIT(connection, requesterId, hitId)
  if (!item || item.goldLabel !== null || item.source === 'Reviewer' || item.state === 'Cancelled')
    throw lostRace(hitId)
  const hit = (await lockHIT(connection, requesterId, hitId))!
  const batch = (await findBatch(connection, requesterId, item.batchId))!
  await decideItem(context, { batch, project: await projectOf(context, batch), item, hit })
  return {}
})
