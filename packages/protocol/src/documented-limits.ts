/**
 * Limits that MTurk's API model leaves out and its documentation states (developer guide and API reference). They are
 * held after the model's own constraints and are refused as `ParameterValidationError`.
 */
export interface DocumentedLimit {
  readonly min?: number
  readonly max?: number
  /** Counted in bytes of UTF-8 instead of characters. */
  readonly maxBytes?: number
  readonly sentence: string
}

const oneYearSeconds = 31_536_000

const title = { min: 1, max: 128, sentence: 'A Title has 1 to 128 characters.' }
const description = { min: 1, max: 2000, sentence: 'A Description has 1 to 2,000 characters.' }
const keywords = { max: 1000, sentence: 'Keywords have at most 1,000 characters, commas included.' }
const duration = {
  min: 30,
  max: oneYearSeconds,
  sentence: 'Workers may be given from 30 seconds to 365 days (31,536,000 seconds).',
}
const lifetime = {
  min: 30,
  max: oneYearSeconds,
  sentence: 'A HIT lives from 30 seconds to 365 days (31,536,000 seconds).',
}
const autoApproval = {
  min: 0,
  max: 2_592_000,
  sentence: 'Auto-approval waits from 0 seconds to 30 days (2,592,000 seconds).',
}
const requirements = { max: 10, sentence: 'At most 10 QualificationRequirements are allowed.' }
const assignments = { min: 1, max: 1_000_000_000, sentence: 'From 1 to 1,000,000,000 assignments are allowed.' }
const annotation = { max: 255, sentence: 'A RequesterAnnotation has at most 255 characters.' }
const question = { min: 1, maxBytes: 65_535, sentence: 'A Question has at most 65,535 bytes.' }
const feedback = { max: 1024, sentence: 'Feedback has at most 1,024 characters.' }

const hitType = {
  Title: title,
  Description: description,
  Keywords: keywords,
  AssignmentDurationInSeconds: duration,
  AutoApprovalDelayInSeconds: autoApproval,
  QualificationRequirements: requirements,
}
const hit = {
  LifetimeInSeconds: lifetime,
  MaxAssignments: assignments,
  RequesterAnnotation: annotation,
  Question: question,
}

const qualificationType = {
  Name: { min: 1, max: 200, sentence: 'A Name has 1 to 200 characters.' },
  Description: description,
  Keywords: keywords,
  Test: { min: 1, maxBytes: 65_535, sentence: 'A Test has at most 65,535 bytes.' },
  AnswerKey: { min: 1, maxBytes: 65_535, sentence: 'An AnswerKey has at most 65,535 bytes.' },
  TestDurationInSeconds: {
    min: 1,
    max: oneYearSeconds,
    sentence: 'A test may take from 1 second to 365 days (31,536,000 seconds).',
  },
  RetryDelayInSeconds: { min: 0, max: 10 * oneYearSeconds, sentence: 'The delay is from 0 seconds to ten years.' },
}
const reason = { max: 1024, sentence: 'A Reason has at most 1,024 characters.' }

export const documentedLimits: Record<string, Record<string, DocumentedLimit>> = {
  CreateHITType: hitType,
  CreateHIT: { ...hitType, ...hit },
  CreateHITWithHITType: hit,
  CreateAdditionalAssignmentsForHIT: { NumberOfAdditionalAssignments: assignments },
  ApproveAssignment: { RequesterFeedback: feedback },
  RejectAssignment: { RequesterFeedback: feedback },
  CreateQualificationType: qualificationType,
  UpdateQualificationType: qualificationType,
  DisassociateQualificationFromWorker: { Reason: reason },
  RejectQualificationRequest: { Reason: reason },
  CreateWorkerBlock: { Reason: { ...reason, min: 1, sentence: 'A Reason has 1 to 1,024 characters.' } },
  DeleteWorkerBlock: { Reason: reason },
  NotifyWorkers: {
    Subject: { min: 1, max: 200, sentence: 'A Subject has 1 to 200 characters.' },
    MessageText: { min: 1, max: 4096, sentence: 'A MessageText has 1 to 4,096 characters.' },
    WorkerIds: { max: 100, sentence: 'At most 100 Workers can be notified at once.' },
  },
  CreateHITLayout: {
    Name: { min: 1, max: 128, sentence: 'A Name has 1 to 128 characters.' },
    Content: { min: 1, maxBytes: 65_535, sentence: 'The Content has at most 65,535 bytes.' },
  },
  SendBonus: {
    Reason: { min: 1, max: 4096, sentence: 'A bonus needs a Reason of 1 to 4,096 characters; the Worker reads it.' },
  },
}
