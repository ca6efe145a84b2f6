import { Refusal } from '@kempelen/protocol'
import { findRequesterCard } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentRequesterCard } from '../../present/requester.ts'
import { standingOf } from '../../steps/worker-facts.ts'

export const GetRequesterCard = behaviour('GetRequesterCard', async (context, { RequesterId }) => {
  const row = await findRequesterCard(context.connection, RequesterId)
  if (!row) throw new Refusal('RequesterDoesNotExist', { RequesterId })
  const { favorites, hidden } = await standingOf(context)
  return {
    RequesterCard: presentRequesterCard(row),
    Preference: favorites.includes(RequesterId) ? 'Favorite' : hidden.includes(RequesterId) ? 'Hidden' : 'None',
  }
})
