import { behaviour } from '../../behaviour.ts'
import { expireHIT } from '../../steps/expire.ts'
import { lockOwnHIT } from '../../steps/hit-change.ts'
import { lostRace } from '../../steps/lost-race.ts'

export const ExpireHIT = behaviour('ExpireHIT', async (context, { HITId }) => {
  const hit = await lockOwnHIT(context, HITId)
  if (hit.isReleased || hit.disposedAt || hit.expiresAt > context.at) throw lostRace(HITId)
  await expireHIT(context, hit, hit.expiresAt)
  return {}
})
