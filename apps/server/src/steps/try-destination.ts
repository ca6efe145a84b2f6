import { makeOwnedId, makeTimeId, Refusal } from '@kempelen/protocol'
import { type Context, randomLetters } from '../context.ts'

/** Somebody waits for the answer. */
const patienceSeconds = 5

type Trial = Parameters<Context['deliveries']['tryOnce']>[0]

/** Sends one event that has not happened, at once and once. @throws Refusal where it does not arrive. */
export async function tryDestination(
  context: Context,
  to: Pick<Trial, 'transport' | 'destination' | 'version' | 'webhookId'>,
  eventType: string,
): Promise<void> {
  const requesterId = context.caller.requesterId!
  const makeId = () => makeOwnedId(requesterId, context.at, randomLetters)
  const reason = await context.deliveries.tryOnce(
    {
      ...to,
      deliveryId: makeTimeId(context.at, randomLetters),
      requesterId,
      eventType,
      eventAt: context.at,
      hitId: makeId(),
      hitTypeId: makeId(),
      eventState: null,
      assignmentId: eventType.startsWith('Assignment') ? makeId() : null,
    },
    patienceSeconds,
  )
  if (reason) throw new Refusal('InvalidTransportEndpoint', { Destination: to.destination, Reason: reason })
}
