/**
 * Ids look like MTurk's: 30 characters of `[0-9A-Z]` that start with 3. After it stand the 13 characters of the owner's
 * RequesterId, so that the owner follows from any id without a look-up, then eight of the millisecond (good until 2059),
 * so that ids sort by time, then eight random ones.
 */
export function makeOwnedId(requesterId: string, now: Date, random: (length: number) => string): string {
  return `3${requesterId.slice(1)}${timePart(now)}${random(8)}`
}

/** `A` and 13 characters, random: of a Worker or a Requester. */
export function makePartyId(random: (length: number) => string): string {
  return `A${random(13)}`
}

/** Sorts by time; for events, transfers and whatever has no owner in its name. */
export function makeTimeId(now: Date, random: (length: number) => string): string {
  return `${timePart(now)}${random(12)}`
}

/** The RequesterId that an id carries, or undefined where the text cannot be such an id. */
export function ownerOf(id: string): string | undefined {
  return /^3[0-9A-Z]{29}$/.test(id) ? `A${id.slice(1, 14)}` : undefined
}

function timePart(now: Date): string {
  return now.getTime().toString(36).toUpperCase().padStart(8, '0')
}
