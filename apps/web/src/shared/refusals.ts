import { errorTable } from '@kempelen/protocol'

interface Telling {
  readonly cause: string
  readonly cure: string
}

/** Where the error table speaks to programmers, what the same refusal means to somebody in front of a page. */
const forPeople: Record<string, Telling> = {
  HITDoesNotExist: {
    cause: 'None of your HITs has this id.',
    cure: 'Check the address, or look for the HIT in your list.',
  },
  HITTypeDoesNotExist: {
    cause: 'None of your HITTypes has this id.',
    cure: 'Check the address, or look in your list of HITs.',
  },
  HITGroupDoesNotExist: {
    cause: 'The group is gone, or it is not shown to you.',
    cure: 'Look for other work.',
  },
  AssignmentDoesNotExist: {
    cause: 'None of your assignments has this id.',
    cure: 'Check the address, or look in your queue.',
  },
  InvalidHITState: {
    cause: 'The HIT is in a state in which this cannot be done, or it has assignments that nobody has reviewed.',
    cure: 'Review what was submitted, then try again.',
  },
  InvalidAssignmentState: {
    cause: 'Its state has changed meanwhile.',
    cure: 'Reload the page to see where it stands.',
  },
  BatchDoesNotExist: {
    cause: 'None of your batches has this id.',
    cure: 'Check the address, or look in your list of batches.',
  },
  InvalidBatchState: {
    cause: 'The state of the batch has changed meanwhile.',
    cure: 'Reload the page to see where it stands.',
  },
  RejectionLimitReached: {
    cause: 'At most a twentieth of the answers may be rejected, or one where there are fewer than 20.',
    cure: 'Approve the others; if more of them are truly worthless, write to the operator of this marketplace.',
  },
  NoHITsAvailable: {
    cause: 'Others hold or have done what was left, or you have done your part of each HIT.',
    cure: 'Look for other work; HITs that are returned come back to the list.',
  },
  DeliveryDoesNotExist: {
    cause: 'It has arrived meanwhile, or was discarded.',
    cure: 'Reload the page to see what still waits.',
  },
  AccessDeniedException: {
    cause: 'This account has not the role that this needs.',
    cure: 'Your roles stand under Me.',
  },
  MissingAuthenticationTokenException: { cause: 'You are not signed in any more.', cure: 'Sign in again.' },
  UnrecognizedClientException: { cause: 'You are not signed in any more.', cure: 'Sign in again.' },
  ThrottlingException: { cause: 'There were too many requests in a short time.', cure: 'Wait a minute and try again.' },
}

/** What a refusal means and what to do about it. */
export function tellingOf(code: string): Telling {
  const table: Record<string, Telling | undefined> = errorTable
  return (
    forPeople[code] ??
    table[code] ?? {
      cause: 'The server refused this.',
      cure: 'Try again; if it stays, tell the operator of this marketplace.',
    }
  )
}
