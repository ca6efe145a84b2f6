import { Refusal } from '@kempelen/protocol'
import { findWho } from '@kempelen/store'
import type { Context } from '../context.ts'

/** What an id of an operator's input names. */
export async function getWho({ connection }: Context, id: string) {
  const who = await findWho(connection, id)
  if (!who) throw new Refusal('PersonDoesNotExist', { Id: id })
  return who
}
