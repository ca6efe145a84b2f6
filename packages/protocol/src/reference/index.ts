export { isCallable, mturkCall, restCall } from './calls.ts'
export { describeMembers, type MemberDescription } from './members.ts'
export { callersOf, errorCodes, generalErrors, type NounGroup, operationsByNoun, raisersOf } from './words.ts'
