import { type UpdateNotificationSettings as Contract, type InputOf, Refusal } from '@kempelen/protocol'
import { activateNotificationSpecification, findHITType, putNotificationSpecification } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { checkDestination } from '../../steps/destination.ts'
import { hashOf } from '../../steps/hash.ts'
import { makeEventId } from '../../steps/hit-change.ts'

type Input = InputOf<typeof Contract>

export const UpdateNotificationSettings = behaviour('UpdateNotificationSettings', async (context, input) => {
  const { HITTypeId: hitTypeId, Notification, Active } = input
  const requesterId = context.caller.requesterId!
  if (!(await findHITType(context.connection, requesterId, hitTypeId)))
    throw new Refusal('HITTypeDoesNotExist', { HITTypeId: hitTypeId })
  if (Notification) await replace(context, hitTypeId, Notification, Active)
  else await turn(context, hitTypeId, Active)
  const type = 'NotificationSettingsUpdated'
  context.record({
    requesterId,
    eventId: makeEventId(context, hitTypeId, type),
    type,
    subjectId: hitTypeId,
    parents: [`${hitTypeId}:HITTypeCreated`],
    state: {
      HITTypeId: hitTypeId,
      Active,
      ...(Notification && {
        Transport: Notification.Transport,
        DestinationSHA256: hashOf(Notification.Destination),
        EventTypes: Notification.EventTypes,
      }),
    },
  })
  return {}
})

async function replace(
  context: Context,
  hitTypeId: string,
  notification: NonNullable<Input['Notification']>,
  isActive: boolean | undefined,
): Promise<void> {
  const { Transport, Destination, Version, EventTypes } = notification
  checkDestination(context, notification)
  if (EventTypes.length === 0 || EventTypes.includes('Ping'))
    throw new Refusal('InvalidParameterValue', { Value: EventTypes.join(', '), Parameter: 'EventTypes' })
  await putNotificationSpecification(context.connection, {
    requesterId: context.caller.requesterId!,
    hitTypeId,
    transport: Transport,
    destination: Destination,
    version: Version,
    eventTypes: [...new Set(EventTypes)],
    isActive: isActive ?? null,
  })
}

async function turn(context: Context, hitTypeId: string, isActive: boolean | undefined): Promise<void> {
  if (isActive === undefined)
    throw new Refusal('InvalidParameterValue', { message: 'Either Notification or Active must be specified.' })
  const requesterId = context.caller.requesterId!
  if (!(await activateNotificationSpecification(context.connection, { requesterId, hitTypeId, isActive })))
    throw new Refusal('InvalidParameterValue', {
      message: `HITType ${hitTypeId} has no notification specification; Active alone cannot be changed.`,
    })
}
