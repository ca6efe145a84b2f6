declare module 'virtual:output-times' {
  /** What of an operation's output leads to a time, by the name of the operation; nothing for most. */
  export const outputTimes: Readonly<Record<string, import('@kempelen/protocol').Shape>>
  /** The least role of a member that an operation takes which changes something, where it is not Manager. */
  export const leastRoles: Readonly<Record<string, import('@kempelen/protocol').MemberRole>>
}
