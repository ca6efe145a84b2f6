import { ownerOf } from '@kempelen/protocol'
import { findQualificationType, findWorkerQualificationRequest } from '@kempelen/store'
import { parseQuestionForm, renderQuestionForm } from '@kempelen/task-content'
import type { Context } from '../context.ts'
import { readTestToken, testToken } from '../task-token.ts'

/** The page of a running test, or undefined where the token leads to none. */
export async function testContent(
  { connection, keys, at, publicUrl }: Context,
  token: string,
): Promise<string | undefined> {
  const taker = readTestToken(keys, token)
  if (!taker) return undefined
  const request = await findWorkerQualificationRequest(connection, taker.workerId, taker.qualificationTypeId)
  if (request?.state !== 'Testing' || request.testUntil! < at) return undefined
  const type = await findQualificationType(connection, ownerOf(taker.qualificationTypeId)!, taker.qualificationTypeId)
  if (!type?.test) return undefined
  return renderQuestionForm(parseQuestionForm(type.test), {
    title: type.name,
    submitUrl: `${publicUrl()}/t/${testToken(keys, taker)}/mturk/externalSubmit`,
    maxUploadBytes: 0,
  })
}
