import { makeTimeId, ownerOf, Refusal, toAmount } from '@kempelen/protocol'
import { findErasureFacts, giveUpPay, lockAssignment } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { releaseHeldAssignment } from './release-assignment.ts'

/** Returns what a Worker holds and settles their pay, so that nobody need stand behind the WorkerId any more. */
export async function leaveWork(context: Context, workerId: string, mayGiveUp: boolean): Promise<void> {
  const unit = context.config.currency
  const { availableMicros, isPayoutOpen, held } = await findErasureFacts(context.connection, { workerId, unit })
  if (isPayoutOpen)
    throw new Refusal('PayIsLeft', { Reason: 'A pay-out is on its way. Wait until your bank has it, then erase.' })
  if (availableMicros > 0n && !mayGiveUp)
    throw new Refusal('PayIsLeft', {
      Reason: `${toAmount(availableMicros)} ${unit} are yours. Have them paid out first, or say that you give them up.`,
    })
  for (const assignmentId of held) await returnHeld(context, assignmentId)
  const act = (type: 'PayGivenUp' | 'WorkerErased', state: object) => ({
    ...{ workerId, eventId: `${workerId}:${makeTimeId(context.at, randomLetters)}:${type}`, type },
    ...{ subjectId: workerId, parents: [`${workerId}:WorkerRegistered`], state: { WorkerId: workerId, ...state } },
  })
  if (availableMicros > 0n) {
    const event = act('PayGivenUp', { Amount: toAmount(availableMicros), Unit: unit })
    const pay = { workerId, unit, amountMicros: availableMicros, eventId: event.eventId, now: context.at }
    if (!(await giveUpPay(context.connection, pay)))
      throw new Refusal('PayIsLeft', { Reason: 'Your pay has changed at this moment. Look again.' })
    context.recordForWorker(event)
  }
  context.recordForWorker(act('WorkerErased', {}))
}

async function returnHeld(context: Context, assignmentId: string): Promise<void> {
  const assignment = await lockAssignment(context.connection, ownerOf(assignmentId)!, assignmentId)
  if (assignment?.state === 'Accepted') await releaseHeldAssignment(context, assignment, 'Returned')
}
