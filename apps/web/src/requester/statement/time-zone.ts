/** Where the reader's months begin. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
