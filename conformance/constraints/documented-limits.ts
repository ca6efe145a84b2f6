/**
 * Limits that MTurk's documentation states and its API model leaves out (developer guide and API reference). `bytes` are of
 * UTF-8. Whatever lies outside is a ParameterValidationError that names the parameter.
 */
export interface Limit {
  readonly min?: number
  readonly max: number
  readonly unit: 'value' | 'characters' | 'bytes' | 'entries'
  /** An entry of a list that means something, where the smallest that the model lets through does not. */
  readonly entry?: object
}

const year = 31_536_000
const title: Limit = { min: 1, max: 128, unit: 'characters' }
const description: Limit = { min: 1, max: 2000, unit: 'characters' }
const keywords: Limit = { max: 1000, unit: 'characters' }
const type: Record<string, Limit> = {
  Title: title,
  Description: description,
  Keywords: keywords,
  AssignmentDurationInSeconds: { min: 30, max: year, unit: 'value' },
  AutoApprovalDelayInSeconds: { min: 0, max: 2_592_000, unit: 'value' },
  QualificationRequirements: {
    max: 10,
    unit: 'entries',
    entry: { QualificationTypeId: '00000000000000000040', Comparator: 'Exists' },
  },
}
const hit: Record<string, Limit> = {
  LifetimeInSeconds: { min: 30, max: year, unit: 'value' },
  MaxAssignments: { min: 1, max: 1_000_000_000, unit: 'value' },
  RequesterAnnotation: { max: 255, unit: 'characters' },
  Question: { min: 1, max: 65_535, unit: 'bytes' },
}
const qualificationType: Record<string, Limit> = {
  Description: description,
  Test: { min: 1, max: 65_535, unit: 'bytes' },
  AnswerKey: { min: 1, max: 65_535, unit: 'bytes' },
}

export const documentedLimits: Record<string, Record<string, Limit>> = {
  CreateHITType: type,
  CreateHIT: { ...type, ...hit },
  CreateHITWithHITType: hit,
  CreateAdditionalAssignmentsForHIT: { NumberOfAdditionalAssignments: { min: 1, max: 1_000_000_000, unit: 'value' } },
  CreateQualificationType: { ...qualificationType, Name: { min: 1, max: 200, unit: 'characters' }, Keywords: keywords },
  UpdateQualificationType: qualificationType,
  NotifyWorkers: {
    Subject: { min: 1, max: 200, unit: 'characters' },
    MessageText: { min: 1, max: 4096, unit: 'characters' },
    WorkerIds: { max: 100, unit: 'entries' },
  },
}
