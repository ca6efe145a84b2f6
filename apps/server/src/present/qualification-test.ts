import type { QualificationTest } from '@kempelen/protocol'
import type { WorkerQualificationRequestRow } from '@kempelen/store'
import type { Market } from '../context.ts'
import { testToken } from '../task-token.ts'

/** Where a running test is taken. */
export function presentTest(
  market: Market,
  request: Pick<WorkerQualificationRequestRow, 'qualificationTypeId' | 'workerId' | 'testUntil'>,
): QualificationTest {
  const origin = market.config.taskOrigin || market.publicUrl()
  return { URL: `${origin}/t/${testToken(market.keys, request)}/content`, Deadline: request.testUntil! }
}
