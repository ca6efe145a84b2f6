/** The largest page of a list, and the page when none is asked for (MTurk's legacy default). */
export const pageSize = { default: 10, max: 100 } as const

/** A day in which a UniqueRequestToken is remembered, as MTurk documents. */
export const requestTokenLifetimeSeconds = 86_400

/** HITs disappear this long after their last activity, as MTurk documents. */
export const disposalAfterSeconds = 120 * 86_400

/** A rejection may be reversed by the Requester for this long after submission, as MTurk documents. */
export const overrideRejectionWithinSeconds = 30 * 86_400
