import { appealStates, rejectionGates, rejectionReasons } from './rejection.ts'

/** The kinds of value that members of our own operations share with MTurk's. */
export const id = { type: 'string', min: 1, max: 64, pattern: '^[A-Z0-9]+$' } as const
export const workerId = { type: 'string', min: 1, max: 64, pattern: '^A[A-Z0-9]+$' } as const
export const deliveryId = { type: 'string', min: 1, max: 200 } as const
export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const
export const count = { type: 'integer' } as const
export const long = { type: 'long' } as const
export const time = { type: 'timestamp' } as const
/** ISO 3166: the two letters of a country, and of a part of it. */
export const regionCode = { type: 'string', min: 2, max: 2, pattern: '^[A-Z]{2}$' } as const
/** Money as a decimal string of at most two places, in the unit that stands beside it (US dollars on MTurk's door). */
export const amount = { type: 'string', pattern: '^[0-9]+(\\.)?[0-9]{0,2}$' } as const
export const rejectionReason = { type: 'string', enum: rejectionReasons } as const
export const rejectionGate = { type: 'string', enum: rejectionGates } as const
export const appealState = { type: 'string', enum: appealStates } as const
export const nextToken = { type: 'string', min: 1, max: 255 } as const
export const paging = { MaxResults: { type: 'integer', min: 1, max: 100 }, NextToken: nextToken } as const
