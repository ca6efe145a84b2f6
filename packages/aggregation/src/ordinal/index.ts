export { type OrdinalThreshold, type OrdinalThresholdOptions, ordinalThreshold } from './ordinal-threshold.ts'
