import * as mturk from '@aws-sdk/client-mturk'

/** Every operation of MTurk's Requester API, as its SDK knows them. */
export const operationNames: readonly string[] = Object.keys(mturk)
  .flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? [])
  .sort()
