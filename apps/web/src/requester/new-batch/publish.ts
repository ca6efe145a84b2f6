import { RefusedError, UnreachableError } from '@kempelen/client'
import { t } from '@lingui/core/macro'
import { call, type Input } from '../../shared/api.ts'
import { fetchAsRequester } from '../../shared/requester.ts'
import type { GivenRows, Renamed } from './rows.ts'

export type Step = 'project' | 'rows' | 'money'

/** Which step was refused: the page says it beside the fields of that step. */
export class StepFailed extends Error {
  readonly step: Step
  override readonly cause: Error

  constructor(step: Step, cause: Error) {
    super(cause.message)
    this.step = step
    this.cause = cause
  }
}

export interface Order {
  readonly project: string | Input<'CreateProject'>
  readonly batch: Omit<Input<'CreateBatch'>, 'ProjectId'>
  readonly rows: GivenRows
  readonly renamed: Renamed
  /** What is missing of the balance. */
  readonly deposit: string | undefined
  readonly isInvited: boolean
}

/** What an earlier attempt has made already, by what it was made of, and how many rows of a batch were sent. */
export interface Made {
  readonly ids: Map<string, string>
  readonly rows: WeakMap<GivenRows, string>
  readonly sent: Map<string, number>
}

export const nothingMade = (): Made => ({ ids: new Map(), rows: new WeakMap(), sent: new Map() })

export type OnSent = (rows: number) => void

/** So many rows are sent at once; what breaks off goes on behind the last that arrived. */
const rowsAtOnce = 5000

/** Makes project and batch, sends the rows, deposits what is missing, publishes, and makes a link where people are invited. */
export async function publish(order: Order, made: Made, onSent: OnSent): Promise<{ batchId: string; code?: string }> {
  const projectId = await tell('project', () => projectOf(order, made))
  const batchId = await tell('rows', () => batchOf(order, projectId, made, onSent))
  return tell('money', async () => {
    if (order.deposit !== undefined) await call('Deposit', { Amount: order.deposit })
    await call('PublishBatch', { BatchId: batchId, Reward: order.batch.Reward })
    if (!order.isInvited) return { batchId }
    // Published is published: a link can be made on the next page as well.
    const invitation = await call('CreateInvitation', { BatchId: batchId }).catch(() => undefined)
    return { batchId, ...(invitation && { code: invitation.Code }) }
  })
}

async function projectOf({ project }: Order, { ids }: Made): Promise<string> {
  if (typeof project === 'string') return project
  const key = JSON.stringify(project)
  const projectId = ids.get(key) ?? (await call('CreateProject', project)).Project.ProjectId
  ids.set(key, projectId)
  return projectId
}

/** The reward can still be changed when it is published; everything else makes it another batch. */
async function batchOf(order: Order, ProjectId: string, made: Made, onSent: OnSent): Promise<string> {
  const { batch, rows, renamed } = order
  const rowsKey = made.rows.get(rows) ?? crypto.getRandomValues(new Uint32Array(4)).join('-')
  made.rows.set(rows, rowsKey)
  const key = JSON.stringify([{ ...batch, Reward: '' }, ProjectId, rowsKey, renamed])
  const batchId = made.ids.get(key) ?? (await call('CreateBatch', { ...batch, ProjectId })).Batch.BatchId
  made.ids.set(key, batchId)
  try {
    await sendRows(batchId, order, made, onSent)
  } catch (error) {
    if (error instanceof UnreachableError) throw error
    // Nobody needs a draft without its rows.
    made.ids.delete(key)
    await call('CancelBatch', { BatchId: batchId }).catch(() => undefined)
    throw error
  }
  return batchId
}

async function sendRows(batchId: string, { rows, renamed }: Order, { sent }: Made, onSent: OnSent): Promise<void> {
  for (let from = sent.get(batchId) ?? 0; from < rows.count; from += rowsAtOnce) {
    const to = Math.min(rows.count, from + rowsAtOnce)
    await sendPiece(
      `/v1/batches/${batchId}/rows?FirstOrdinal=${from + 1}`,
      rows.mediaType,
      rows.body(from, to, renamed),
    )
    sent.set(batchId, to)
    onSent(to)
  }
}

async function sendPiece(address: string, mediaType: string, body: string): Promise<void> {
  const response = await fetchAsRequester(address, {
    method: 'POST',
    headers: { 'Content-Type': mediaType },
    body,
  }).catch((error: unknown) => {
    throw new UnreachableError(t`The server could not be reached.`, error)
  })
  if (response.ok) return
  throw new RefusedError(response.status, (await response.json().catch(() => ({}))) as Record<string, unknown>)
}

async function tell<T>(step: Step, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new StepFailed(step, error instanceof Error ? error : new Error(String(error)))
  }
}
