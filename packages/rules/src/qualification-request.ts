import { Refusal } from '@kempelen/protocol'

/** The last time that a Worker asked for a qualification, and how long its Requester lets pass between two times. */
export interface LastRequest {
  readonly state: 'Testing' | 'Pending' | 'Granted' | 'Rejected' | null
  readonly requestedAt: Date | null
  /** Null: it can be asked for once only. */
  readonly retryDelaySeconds: bigint | null
}

/** From when on it can be asked for: always, if never asked; undefined while a request is open or where once is all. */
export function earliestRequestAt({ state, requestedAt, retryDelaySeconds }: LastRequest): Date | undefined {
  if (state === null || requestedAt === null) return new Date(0)
  if (state === 'Pending' || retryDelaySeconds === null) return undefined
  return new Date(requestedAt.getTime() + Number(retryDelaySeconds) * 1000)
}

/** Refuses to ask again too early. A test that ran out counts as asked: its questions have been seen. */
export function checkRequestable(last: LastRequest, now: Date): void {
  if (last.state === 'Pending')
    throw new Refusal('InvalidQualificationRequestState', {
      message: 'You have asked for this qualification already; the Requester has not decided yet.',
    })
  const earliest = earliestRequestAt(last)
  if (!earliest) throw new Refusal('QualificationTypeDoesNotAllowRetake')
  if (earliest > now)
    throw new Refusal('QualificationTypeRetryDelayNotElapsed', { Time: `${earliest.toISOString().slice(0, 19)}Z` })
}
