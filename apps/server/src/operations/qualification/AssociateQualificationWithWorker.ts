import { Refusal } from '@kempelen/protocol'
import { hasWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { grant, lockOwnType } from '../../steps/qualification.ts'

export const AssociateQualificationWithWorker = behaviour(
  'AssociateQualificationWithWorker',
  async (context, input) => {
    const { WorkerId: workerId } = input
    const type = await lockOwnType(context, input.QualificationTypeId)
    if (!(await hasWorker(context.connection, workerId)))
      throw new Refusal('InvalidParameterValue', { Value: workerId, Parameter: 'WorkerId' })
    const value = input.IntegerValue ?? 1
    await grant(context, type, workerId, value)
    if (input.SendNotification ?? true)
      await messageWorker(context, {
        workerId,
        requesterId: type.requesterId,
        subject: `You have been granted a qualification: ${type.name}`,
        text: `Your value of "${type.name}" is now ${value}. ${type.description}`,
      })
    return {}
  },
)
