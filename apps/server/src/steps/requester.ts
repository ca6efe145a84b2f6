import { Refusal } from '@kempelen/protocol'
import { findRequester, type RequesterRow } from '@kempelen/store'
import type { Context } from '../context.ts'

/** A Requester that exists. */
export async function getRequester({ connection }: Context, requesterId: string): Promise<RequesterRow> {
  const requester = await findRequester(connection, requesterId)
  if (!requester) throw new Refusal('RequesterDoesNotExist', { RequesterId: requesterId })
  return requester
}
