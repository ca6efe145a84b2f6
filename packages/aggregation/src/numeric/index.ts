export * from './bias-precision.ts'
export * from './robust-mean.ts'
export type { ValueRow } from './values.ts'
