/**
 * Every refusal that leaves any door. `type` is the `__type` on MTurk's door, `turk` its TurkErrorCode, `status` the HTTP
 * status on MTurk's door and `restStatus` on ours; `message` is MTurk's wording where clients are known to match on it.
 */
export interface ErrorEntry {
  readonly type: string
  readonly turk?: string
  readonly status: number
  readonly restStatus: number
  readonly message: string
  readonly cause: string
  readonly cure: string
}

export function requestError(
  restStatus: number,
  message: string,
  cause: string,
  cure: string,
  turk?: string,
): ErrorEntry {
  return {
    type: 'RequestError',
    status: 400,
    restStatus,
    message,
    cause,
    cure,
    ...(turk && { turk: `AWS.MechanicalTurk.${turk}` }),
  }
}

export function frontError(type: string, restStatus: number, message: string, cause: string, cure: string): ErrorEntry {
  return { type, status: 400, restStatus, message, cause, cure }
}
