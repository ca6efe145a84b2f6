import { statementBehaviour } from '../../behaviour.ts'
import { checkDestination } from '../../steps/destination.ts'
import { tryDestination } from '../../steps/try-destination.ts'

/** Outside a transaction, since it waits for somebody else's server. */
export const SendTestEventNotification = statementBehaviour(
  'SendTestEventNotification',
  async (context, { Notification, TestEventType }) => {
    checkDestination(context, Notification)
    const { Transport: transport, Destination: destination, Version: version } = Notification
    await tryDestination(context, { transport, destination, version, webhookId: null }, TestEventType)
    return {}
  },
)
