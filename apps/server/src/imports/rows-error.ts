/** Why rows cannot be read, with the line, in sentences for the Requester. */
export class RowsError extends Error {}

/** The most bytes of one row: what a question may have, which a row is to become. */
export const longestRow = 65_535
