import { makeOwnedId, Refusal } from '@kempelen/protocol'
import { insertQualificationType, type QualificationTypeRow } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentQualificationType } from '../../present/qualification.ts'
import { checkTest } from '../../steps/qualification-test.ts'

export const CreateQualificationType = behaviour('CreateQualificationType', async (context, input) => {
  const requesterId = context.caller.requesterId!
  checkTest(input)
  if (input.AutoGranted && input.Test !== undefined)
    throw new Refusal('InvalidParameterValue', {
      message:
        'The value "true" is not valid for the parameter AutoGranted. What is granted automatically has no Test.',
    })
  const type: QualificationTypeRow = {
    requesterId,
    qualificationTypeId: makeOwnedId(requesterId, context.at, randomLetters),
    name: input.Name,
    description: input.Description,
    keywords: input.Keywords ?? null,
    status: input.QualificationTypeStatus,
    test: input.Test ?? null,
    testDurationSeconds: asBigint(input.TestDurationInSeconds),
    answerKey: input.AnswerKey ?? null,
    retryDelaySeconds: asBigint(input.RetryDelayInSeconds),
    isAutoGranted: input.AutoGranted ?? false,
    autoGrantedValue: input.AutoGrantedValue ?? 1,
    createdAt: context.at,
  }
  if (!(await insertQualificationType(context.connection, type))) throw new Refusal('QualificationTypeAlreadyExists')
  context.record({
    requesterId,
    eventId: `${type.qualificationTypeId}:QualificationTypeCreated`,
    type: 'QualificationTypeCreated',
    subjectId: type.qualificationTypeId,
    parents: [],
    state: { QualificationTypeId: type.qualificationTypeId, Name: type.name, QualificationTypeStatus: type.status },
  })
  return { QualificationType: presentQualificationType(type, requesterId) }
})

function asBigint(number: number | undefined): bigint | null {
  return number === undefined ? null : BigInt(number)
}
