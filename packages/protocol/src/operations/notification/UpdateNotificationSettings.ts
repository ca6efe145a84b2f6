import { UpdateNotificationSettingsRequest, UpdateNotificationSettingsResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const UpdateNotificationSettings = operation({
  name: 'UpdateNotificationSettings',
  noun: 'notification',
  roles: ['requester'],
  mturk: true,
  input: UpdateNotificationSettingsRequest,
  output: UpdateNotificationSettingsResponse,
  errors: ['HITTypeDoesNotExist', 'InvalidParameterValue', 'InvalidTransportEndpoint'],
  prose:
    'Says where the events of a HITType go, which of them, and whether they go at all. A new specification is active unless Active is false, and replaces the one before; Active alone turns that one off and on.',
})
