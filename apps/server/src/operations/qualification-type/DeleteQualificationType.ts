import { rejectPendingQualificationRequests, updateQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lockOwnType } from '../../steps/qualification.ts'

export const DeleteQualificationType = behaviour(
  'DeleteQualificationType',
  async (context, { QualificationTypeId: qualificationTypeId }) => {
    const type = await lockOwnType(context, qualificationTypeId)
    const { requesterId } = type
    await updateQualificationType(context.connection, { ...type, status: 'Disposing' })
    await rejectPendingQualificationRequests(context.connection, {
      requesterId,
      qualificationTypeId,
      reason: 'The Requester has deleted this qualification.',
      now: context.at,
    })
    context.record({
      requesterId,
      eventId: `${qualificationTypeId}:QualificationTypeDeleted`,
      type: 'QualificationTypeDeleted',
      subjectId: qualificationTypeId,
      parents: [`${qualificationTypeId}:QualificationTypeCreated`],
      state: { QualificationTypeId: qualificationTypeId },
    })
    context.afterwards(() => context.qualificationTypes.forget(qualificationTypeId))
    return {}
  },
)
