import { SendTestEventNotificationRequest, SendTestEventNotificationResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const SendTestEventNotification = operation({
  name: 'SendTestEventNotification',
  noun: 'notification',
  roles: ['requester'],
  mturk: true,
  input: SendTestEventNotificationRequest,
  output: SendTestEventNotificationResponse,
  errors: ['InvalidParameterValue', 'InvalidTransportEndpoint'],
  prose:
    'Sends an event of the given type, with ids that belong to nothing, whatever EventTypes says. It is sent while the request waits and tried once: success means that the destination took it.',
})
