import { Refusal } from '@kempelen/protocol'
import { checkAdditionalAssignments, checkNotDisposed } from '@kempelen/rules'
import { takeRequestToken } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lockOwnHIT, makeEventId, recordHITEvent, saveHIT } from '../../steps/hit-change.ts'
import { holdMoney, priceMicros } from '../../steps/money.ts'

export const CreateAdditionalAssignmentsForHIT = behaviour(
  'CreateAdditionalAssignmentsForHIT',
  async (context, { HITId, NumberOfAdditionalAssignments: additional, UniqueRequestToken: token }) => {
    const hit = await lockOwnHIT(context, HITId)
    checkNotDisposed(hit)
    checkAdditionalAssignments(hit.maxAssignments, additional)
    const eventId = makeEventId(context, HITId, 'HITExtended')
    if (token) {
      const { requesterId } = hit
      const operation = 'CreateAdditionalAssignmentsForHIT'
      if (
        await takeRequestToken(context.connection, {
          requesterId,
          operation,
          token,
          subjectId: eventId,
          now: context.at,
        })
      )
        throw new Refusal('DuplicateRequest', { Token: token })
    }
    // Places of an expired HIT are paid for when it is extended.
    const neededMicros = hit.isReleased ? 0n : BigInt(additional) * priceMicros(hit)
    if (neededMicros > 0n) await holdMoney(context, hit, neededMicros, eventId)
    const extended = await saveHIT(context, hit, {
      maxAssignments: hit.maxAssignments + additional,
      available: hit.available + additional,
      reviewing: hit.reviewing && hit.expiresAt <= context.at,
      heldMicros: hit.heldMicros + neededMicros,
      // The HIT review policy looks again once an open HIT is through.
      isPolicyDone: hit.isPolicyDone && hit.isReleased,
      eventId,
    })
    recordHITEvent(context, extended, 'HITExtended', eventId, [hit.eventId])
    return {}
  },
)
