import { Refusal } from '@kempelen/protocol'
import { endSuspension } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'

export const ReinstatePerson = behaviour('ReinstatePerson', async (context, { Id, Note }) => {
  const { connection, caller, at } = context
  const ended = await endSuspension(connection, {
    ...{ subjectId: Id, endedBy: caller.userId ?? 'operator', endNote: Note, now: at },
  })
  if (!ended) throw new Refusal('SuspensionDoesNotExist')
  context.recordForMarket({
    type: 'PersonReinstated',
    subjectId: Id,
    state: {
      ...{ SuspensionId: ended.suspensionId, NoteSHA256: hashOf(Note) },
      ...(ended.kind === 'Worker' && { WorkerId: Id }),
    },
  })
  context.afterwards(() => context.suspensions.forgetAll())
  return {}
})
