declare module 'virtual:output-times' {
  /** What of an operation's output leads to a time, by the name of the operation; nothing for most. */
  export const outputTimes: Readonly<Record<string, import('@kempelen/protocol').Shape>>
}
