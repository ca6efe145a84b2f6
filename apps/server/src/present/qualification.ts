import type { Qualification, QualificationRequest, QualificationType } from '@kempelen/protocol'
import { systemQualificationTypes } from '@kempelen/rules'
import type { QualificationRequestRow, QualificationRow, QualificationTypeRow } from '@kempelen/store'

/** The answer key is for the owner's eyes, and so is a test that others could learn by heart. */
export function presentQualificationType(type: QualificationTypeRow, callerId: string | undefined): QualificationType {
  const isOwner = type.requesterId === callerId
  return {
    QualificationTypeId: type.qualificationTypeId,
    CreationTime: type.createdAt,
    Name: type.name,
    Description: type.description,
    ...(type.keywords !== null && { Keywords: type.keywords }),
    QualificationTypeStatus: type.status === 'Active' ? 'Active' : 'Inactive',
    ...(isOwner && type.test !== null && { Test: type.test }),
    ...(type.testDurationSeconds !== null && { TestDurationInSeconds: Number(type.testDurationSeconds) }),
    ...(isOwner && type.answerKey !== null && { AnswerKey: type.answerKey }),
    ...(type.retryDelaySeconds !== null && { RetryDelayInSeconds: Number(type.retryDelaySeconds) }),
    IsRequestable: true,
    AutoGranted: type.isAutoGranted,
    ...(type.isAutoGranted && { AutoGrantedValue: type.autoGrantedValue }),
  }
}

/** A type whose values the marketplace computes. */
export function presentSystemQualificationType(id: string): QualificationType {
  const { name, description, isRetired } = systemQualificationTypes[id]!
  return {
    QualificationTypeId: id,
    Name: name,
    Description: description,
    QualificationTypeStatus: isRetired ? 'Inactive' : 'Active',
    IsRequestable: false,
    AutoGranted: false,
  }
}

export function presentQualification(row: QualificationRow): Qualification {
  return {
    QualificationTypeId: row.qualificationTypeId,
    WorkerId: row.workerId,
    GrantTime: row.grantedAt,
    IntegerValue: row.value,
    Status: row.status,
  }
}

export function presentQualificationRequest(row: QualificationRequestRow, test: string | null): QualificationRequest {
  return {
    QualificationRequestId: row.qualificationRequestId,
    QualificationTypeId: row.qualificationTypeId,
    WorkerId: row.workerId,
    ...(test !== null && { Test: test }),
    ...(row.answer !== null && { Answer: row.answer }),
    SubmitTime: row.submittedAt,
  }
}
