/** For `JSON.stringify`: times as MTurk sends them, seconds since 1970 with the milliseconds as a fraction. */
export function asEpochSeconds(this: unknown, key: string, value: unknown): unknown {
  // Dates have become text before a replacer sees them, so it looks at the holder.
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Date ? original.getTime() / 1000 : value
}
