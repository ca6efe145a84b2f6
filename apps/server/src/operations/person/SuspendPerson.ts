import { makeTimeId, Refusal } from '@kempelen/protocol'
import { endSuspensionsThatAreOver, insertSuspension } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentSuspension } from '../../present/person.ts'
import { hashOf } from '../../steps/hash.ts'
import { getWho } from '../../steps/who.ts'

export const SuspendPerson = behaviour('SuspendPerson', async (context, { Id, Reason, Notice, Until }) => {
  const { connection, caller, at } = context
  const { kind } = await getWho(context, Id)
  if (Until && Until <= at)
    throw new Refusal('InvalidParameterValue', { Value: Until.toISOString(), Parameter: 'Until' })
  if (Id === caller.userId)
    throw new Refusal('InvalidParameterValue', { message: 'Nobody suspends themselves. Ask another operator.' })
  await endSuspensionsThatAreOver(connection, at)
  const suspensionId = makeTimeId(at, randomLetters)
  const suspension = await insertSuspension(connection, {
    ...{ suspensionId, kind, subjectId: Id, reason: Reason, notice: Notice, suspendedAt: at },
    ...{ suspendedBy: caller.userId ?? 'operator', until: Until ?? null },
  })
  if (!suspension) throw new Refusal('AlreadySuspended', { Id })
  context.recordForMarket({
    type: 'PersonSuspended',
    subjectId: Id,
    state: {
      SuspensionId: suspensionId,
      Reason,
      NoticeSHA256: hashOf(Notice),
      ...(kind === 'Worker' && { WorkerId: Id }),
    },
  })
  context.afterwards(() => context.suspensions.forgetAll())
  return { Suspension: presentSuspension(suspension) }
})
