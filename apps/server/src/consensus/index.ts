export type { AnswerKind } from './answer-kind.ts'
export { consensusOf } from './consensus.ts'
export { labelOf, valueAt } from './value-at.ts'
