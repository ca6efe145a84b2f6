import { Refusal } from '@kempelen/protocol'
import { findHIT, findHITType } from '@kempelen/store'
import type { Context } from '../context.ts'

/** The HIT or the HITType of the caller's that results are asked of. */
export type ResultSubject = { readonly of: 'HIT' | 'HITType'; readonly requesterId: string; readonly subjectId: string }

export async function resultSubject(
  { connection, caller }: Context,
  { HITId, HITTypeId }: { HITId?: string; HITTypeId?: string },
): Promise<ResultSubject> {
  const requesterId = caller.requesterId!
  if ((HITId === undefined) === (HITTypeId === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Name either a HITId or a HITTypeId.' })
  if (HITId && !(await findHIT(connection, requesterId, HITId))) throw new Refusal('HITDoesNotExist', { HITId })
  if (HITTypeId && !(await findHITType(connection, requesterId, HITTypeId)))
    throw new Refusal('HITTypeDoesNotExist', { HITTypeId })
  return { of: HITId ? 'HIT' : 'HITType', requesterId, subjectId: (HITId ?? HITTypeId)! }
}
