import { Refusal } from '@kempelen/protocol'
import { type BatchRow, findBatch, findInvitation } from '@kempelen/store'
import type { Context } from '../context.ts'

/** The batch that a code invites to, while it has not ended. */
export async function batchOfInvitation(context: Context, code: string): Promise<BatchRow> {
  // People type codes as they read them.
  const invitation = await findInvitation(context.connection, code.trim().toUpperCase())
  const batch = invitation && (await findBatch(context.connection, invitation.requesterId, invitation.batchId))
  if (!batch || ['Cancelling', 'Cancelled', 'Finished'].includes(batch.state))
    throw new Refusal('InvitationDoesNotExist')
  return batch
}
