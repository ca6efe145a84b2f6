import { RefusedError, UnreachableError } from '@kempelen/client'
import { call, type Input } from '../../shared/api.ts'
import type { GivenRows } from './rows.ts'

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
  /** What is missing of the balance. */
  readonly deposit: string | undefined
  readonly isInvited: boolean
}

/** What an earlier attempt has made already, by what it was made of. */
export type Made = Map<string, string>

/** Makes project and batch, sends the rows, deposits what is missing, publishes, and makes a link where people are invited. */
export async function publish(order: Order, made: Made): Promise<{ batchId: string; code?: string }> {
  const projectId = await tell('project', () => projectOf(order, made))
  const batchId = await tell('rows', () => batchOf(order, projectId, made))
  return tell('money', async () => {
    if (order.deposit !== undefined) await call('Deposit', { Amount: order.deposit })
    await call('PublishBatch', { BatchId: batchId, Reward: order.batch.Reward })
    if (!order.isInvited) return { batchId }
    // Published is published: a link can be made on the next page as well.
    const invitation = await call('CreateInvitation', { BatchId: batchId }).catch(() => undefined)
    return { batchId, ...(invitation && { code: invitation.Code }) }
  })
}

async function projectOf({ project }: Order, made: Made): Promise<string> {
  if (typeof project === 'string') return project
  const key = JSON.stringify(project)
  const projectId = made.get(key) ?? (await call('CreateProject', project)).Project.ProjectId
  made.set(key, projectId)
  return projectId
}

/** The reward can still be changed when it is published; everything else makes it another batch. */
async function batchOf({ batch, rows }: Order, ProjectId: string, made: Made): Promise<string> {
  const key = JSON.stringify([{ ...batch, Reward: '' }, ProjectId, rows.body])
  const before = made.get(key)
  if (before !== undefined) return before
  const { Batch } = await call('CreateBatch', { ...batch, ProjectId })
  try {
    await sendRows(Batch.BatchId, rows)
  } catch (error) {
    // Nobody needs a draft without its rows.
    await call('CancelBatch', { BatchId: Batch.BatchId }).catch(() => undefined)
    throw error
  }
  made.set(key, Batch.BatchId)
  return Batch.BatchId
}

async function sendRows(batchId: string, { body, mediaType }: GivenRows): Promise<void> {
  const response = await fetch(`/v1/batches/${batchId}/rows`, {
    method: 'POST',
    headers: { 'Content-Type': mediaType },
    body,
  }).catch((error: unknown) => {
    throw new UnreachableError('The server could not be reached.', error)
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
