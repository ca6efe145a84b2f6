import { memberRoles, programRoles } from './member-role.ts'
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
export const memberRole = { type: 'string', enum: memberRoles } as const
export const programRole = { type: 'string', enum: programRoles } as const
export const email = { type: 'string', min: 3, max: 254, pattern: '^[^\\s@]+@[^\\s@]+$' } as const
export const password = { type: 'string', min: 8, max: 200 } as const
/** One that may have been chosen under other rules. */
export const currentPassword = { type: 'string', min: 1, max: 200 } as const
export const personName = { type: 'string', min: 1, max: 100 } as const
/** Six digits of an authenticator, or a recovery code. */
export const code = { type: 'string', min: 6, max: 30 } as const
/** What WebAuthn calls the JSON of options and credentials. */
export const credentialText = { type: 'string', min: 2, max: 16_384 } as const
/** The text of a message: plain, with line breaks. */
export const letter = { type: 'string', min: 1, max: 4000 } as const
/** An area of the IANA time zone database, such as `Europe/Vienna`; UTC where none is given. */
export const timeZone = { type: 'string', min: 1, max: 64 } as const
/** A month of the calendar, `YYYY-MM`. */
export const month = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' } as const
export const about = { type: 'string', max: 1000 } as const
export const ethicsNumber = { type: 'string', max: 100 } as const
export const requesterPreference = { type: 'string', enum: ['Favorite', 'Hidden', 'None'] } as const
export const problemKind = {
  type: 'string',
  enum: ['Broken', 'Adult', 'AsksForPersonalData', 'Underpaid', 'Scam', 'Other'],
} as const
/** A day of the US Pacific calendar, as MTurk counts. */
export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
export const nextToken = { type: 'string', min: 1, max: 255 } as const
export const paging = { MaxResults: { type: 'integer', min: 1, max: 100 }, NextToken: nextToken } as const
/** What a Worker says about where and how they work. */
export const profile = {
  Country: regionCode,
  Subdivision: regionCode,
  AcceptsAdultContent: flag,
  Languages: { type: 'list', member: { type: 'string', pattern: '^[a-z]{2}$' }, max: 20 },
  TimeZone: timeZone,
} as const
