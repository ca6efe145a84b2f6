import { Refusal } from '@kempelen/protocol'
import { findHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHIT } from '../../present/hit.ts'

export const GetHIT = behaviour('GetHIT', async ({ connection, caller, at }, { HITId }) => {
  const hit = await findHIT(connection, caller.requesterId!, HITId)
  if (!hit) throw new Refusal('HITDoesNotExist', { HITId })
  return { HIT: presentHIT(hit, at) }
})
