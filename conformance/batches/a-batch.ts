import { setTimeout as sleep } from 'node:timers/promises'
import type { Marketplace, Requester } from '../src/marketplace.ts'
import { range } from '../src/parallel.ts'

export interface Batch {
  readonly BatchId: string
  readonly ProjectId: string
  readonly HITGroupId: string
  readonly HITTypeId: string
  readonly BatchStatus: string
  readonly Answers: number
  readonly GoldAnswers: number
  readonly WorkersStopped: number
  readonly Cost: string
  readonly CostLimit: string
  readonly Reserved: string
  readonly ExpectedAccuracy?: number
  readonly Items: Record<'Total' | 'Gold' | 'Waiting' | 'Open' | 'InReview' | 'Finished', number>
}

export interface BatchLabel {
  readonly Ordinal: number
  readonly HITId: string
  readonly ItemStatus: string
  readonly Row: Record<string, string>
  readonly Label?: string
  readonly Probability?: number
  readonly Source?: string
  readonly Votes: readonly { AssignmentId: string; Worker: string; Label?: string }[]
}

const template = `<!DOCTYPE html><html><head><title>Task</title></head><body><form method="post">
<p>{{ task.input.task }}</p><input name="label"><button>Submit</button></form></body></html>`

/** Publishes a batch with these rows for this Requester and waits until its HITs are made. */
export async function publishBatch(
  market: Marketplace,
  { Token }: Requester,
  rows: readonly Record<string, string>[],
  { classes, ...plan }: Record<string, unknown> & { classes: readonly string[] },
): Promise<Batch> {
  const { Project } = await market.rest<{ Project: { ProjectId: string } }>(Token, 'CreateProject', {
    ...{ Name: 'A project', Title: 'Label it', Description: 'Choose the label.', Template: template },
    ...{ AnswerField: 'label', Classes: classes },
  })
  const { Batch } = await market.rest<{ Batch: Batch }>(Token, 'CreateBatch', {
    ...{ ProjectId: Project.ProjectId, Name: 'A batch', Reward: '0.05', EstimatedSeconds: 10, ...plan },
  })
  for (let start = 0; start < rows.length; start += 1000)
    await market.rest(Token, 'AddBatchItems', {
      ...{ BatchId: Batch.BatchId, FirstOrdinal: start + 1, Rows: rows.slice(start, start + 1000) },
    })
  await market.rest(Token, 'PublishBatch', { BatchId: Batch.BatchId, SkipPilot: true })
  return waitFor(market, Token, Batch.BatchId, ({ Items }) => Items.Waiting === 0)
}

/** Asks for a batch until something holds of it. */
export async function waitFor(
  market: Marketplace,
  token: string,
  BatchId: string,
  holds: (batch: Batch) => boolean,
): Promise<Batch> {
  for (const _ of range(600)) {
    const { Batch } = await market.rest<{ Batch: Batch }>(token, 'GetBatch', { BatchId })
    if (holds(Batch)) return Batch
    await sleep(200)
  }
  throw new Error(`Batch ${BatchId} did not become what it was waited for`)
}

export async function labelsOf(market: Marketplace, token: string, BatchId: string): Promise<BatchLabel[]> {
  const all: BatchLabel[] = []
  for (let NextToken: string | undefined; ; ) {
    const page = await market.rest<{ Labels: BatchLabel[]; NextToken?: string }>(token, 'GetBatchLabels', {
      ...{ BatchId, MaxResults: 100 },
      ...(NextToken && { NextToken }),
    })
    all.push(...page.Labels)
    NextToken = page.NextToken
    if (!NextToken || page.Labels.length === 0) return all
  }
}
