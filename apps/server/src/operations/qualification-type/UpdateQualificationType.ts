import { makeTimeId, Refusal } from '@kempelen/protocol'
import { type QualificationTypeRow, updateQualificationType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentQualificationType } from '../../present/qualification.ts'
import { lockOwnType } from '../../steps/qualification.ts'
import { checkTest } from '../../steps/qualification-test.ts'

export const UpdateQualificationType = behaviour('UpdateQualificationType', async (context, input) => {
  checkTest(input)
  const before = await lockOwnType(context, input.QualificationTypeId)
  const { requesterId, qualificationTypeId } = before
  const type: QualificationTypeRow = {
    ...before,
    description: input.Description ?? before.description,
    status: input.QualificationTypeStatus ?? before.status,
    // Test, duration and key are replaced as one: a new test without a key is graded by hand.
    ...(input.Test !== undefined && {
      test: input.Test,
      testDurationSeconds: BigInt(input.TestDurationInSeconds!),
      answerKey: input.AnswerKey ?? null,
    }),
    ...(input.RetryDelayInSeconds !== undefined && { retryDelaySeconds: BigInt(input.RetryDelayInSeconds) }),
    isAutoGranted: input.AutoGranted ?? before.isAutoGranted,
    autoGrantedValue: input.AutoGrantedValue ?? before.autoGrantedValue,
  }
  if (type.isAutoGranted && type.test !== null)
    throw new Refusal('InvalidParameterValue', {
      message:
        'The value "true" is not valid for the parameter AutoGranted. What is granted automatically has no Test.',
    })
  await updateQualificationType(context.connection, type)
  context.record({
    requesterId,
    eventId: `${qualificationTypeId}:${makeTimeId(context.at, randomLetters)}:QualificationTypeUpdated`,
    type: 'QualificationTypeUpdated',
    subjectId: qualificationTypeId,
    parents: [`${qualificationTypeId}:QualificationTypeCreated`],
    state: { QualificationTypeId: qualificationTypeId, Name: type.name, QualificationTypeStatus: type.status },
  })
  context.afterwards(() => context.qualificationTypes.forget(qualificationTypeId))
  return { QualificationType: presentQualificationType(type, requesterId) }
})
