import type { RefusedError } from '@kempelen/client'
import type { MessageDescriptor } from '@lingui/core'
import { msg, t } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

interface Telling {
  readonly cause: string
  readonly cure: string
}

/** Where the server's answer speaks to programmers, what the same refusal means to somebody in front of a page. */
const forPeople: Record<string, Record<keyof Telling, MessageDescriptor>> = {
  HITDoesNotExist: {
    cause: msg`None of your HITs has this id.`,
    cure: msg`Check the address, or look for the HIT in your list.`,
  },
  HITTypeDoesNotExist: {
    cause: msg`None of your HITTypes has this id.`,
    cure: msg`Check the address, or look in your list of HITs.`,
  },
  HITGroupDoesNotExist: {
    cause: msg`The group is gone, or it is not shown to you.`,
    cure: msg`Look for other work.`,
  },
  AssignmentDoesNotExist: {
    cause: msg`None of your assignments has this id.`,
    cure: msg`Check the address, or look in your queue.`,
  },
  InvalidHITState: {
    cause: msg`The HIT is in a state in which this cannot be done, or it has assignments that nobody has reviewed.`,
    cure: msg`Review what was submitted, then try again.`,
  },
  InvalidAssignmentState: {
    cause: msg`Its state has changed meanwhile.`,
    cure: msg`Reload the page to see where it stands.`,
  },
  BatchDoesNotExist: {
    cause: msg`None of your batches has this id.`,
    cure: msg`Check the address, or look in your list of batches.`,
  },
  InvalidBatchState: {
    cause: msg`The state of the batch has changed meanwhile.`,
    cure: msg`Reload the page to see where it stands.`,
  },
  RejectionLimitReached: {
    cause: msg`At most a twentieth of the answers may be rejected, or one where there are fewer than 20.`,
    cure: msg`Approve the others; if more of them are truly worthless, write to the operator of this marketplace.`,
  },
  NoHITsAvailable: {
    cause: msg`Others hold or have done what was left, or you have done your part of each HIT.`,
    cure: msg`Look for other work; HITs that are returned come back to the list.`,
  },
  DeliveryDoesNotExist: {
    cause: msg`It has arrived meanwhile, or was discarded.`,
    cure: msg`Reload the page to see what still waits.`,
  },
  AccessDeniedException: {
    cause: msg`This account has not the role that this needs.`,
    cure: msg`Your roles stand under Me.`,
  },
  MissingAuthenticationTokenException: { cause: msg`You are not signed in any more.`, cure: msg`Sign in again.` },
  UnrecognizedClientException: { cause: msg`You are not signed in any more.`, cure: msg`Sign in again.` },
  ThrottlingException: {
    cause: msg`There were too many requests in a short time.`,
    cure: msg`Wait a minute and try again.`,
  },
}

/** What a refusal means and what to do about it. */
export function tellingOf({ code, details }: RefusedError): Telling {
  const told = forPeople[code]
  if (told) return { cause: say(told.cause), cure: say(told.cure) }
  if (typeof details.title === 'string' && typeof details.Cure === 'string')
    return { cause: details.title, cure: details.Cure }
  return {
    cause: t`The server refused this.`,
    cure: t`Try again; if it stays, tell the operator of this marketplace.`,
  }
}
