import { setTimeout as sleep } from 'node:timers/promises'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters, insertWorkers } from '../parties.ts'
import type { Finding } from '../report.ts'
import { asMilliseconds, startAcceptMeter } from './accept-meter.ts'

const rows = 100_000
const quietMs = 15_000

/** A file of 100,000 rows is uploaded and published while others accept and submit. */
export async function upload(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      await insertWorkers(marketplace, 8)
      const meter = await startAcceptMeter(marketplace, 0)
      await sleep(quietMs)
      const before = meter.read()
      const [requester] = await createRequesters(marketplace, 1)
      const { uploaded, published } = await uploadAndPublish(marketplace, requester!.Token)
      const during = meter.read()
      await meter.stop()
      return [
        { yardstick: 'AcceptAssignment, before', measured: asMilliseconds(before) },
        {
          yardstick: `AcceptAssignment, while ${rows} rows come in and are published`,
          measured: asMilliseconds(during),
        },
        {
          yardstick: `${rows} CSV rows`,
          measured: `uploaded in ${uploaded.toFixed(1)} s, published as HITs in ${published.toFixed(1)} s`,
        },
      ]
    } finally {
      await marketplace.stop()
    }
  })
}

async function uploadAndPublish(marketplace: Marketplace, token: string) {
  const ask = <T>(operation: string, input: object) => call<T>(marketplace, token, operation, input)
  const { Project } = await ask<{ Project: { ProjectId: string } }>('CreateProject', {
    Name: 'Moods',
    Title: 'How does this sound?',
    Description: 'One sentence, one mood.',
    Template: '<!DOCTYPE html><form><p>{{ task.input.text }}</p><input name="label"><button>Submit</button></form>',
    AnswerField: 'label',
    Classes: ['good', 'bad'],
  })
  const { Batch } = await ask<{ Batch: { BatchId: string } }>('CreateBatch', {
    ...{ ProjectId: Project.ProjectId, Name: 'All', Reward: '0.05', EstimatedSeconds: 10 },
  })
  const { BatchId } = Batch
  const begun = performance.now()
  const file = `text\n${Array.from({ length: rows }, (_, row) => `"Sentence ${row}, and how it sounds"\n`).join('')}`
  const sent = await fetch(`http://localhost:${marketplace.port}/v1/batches/${BatchId}/rows`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: file,
  })
  if (!sent.ok) throw new Error(`The rows were answered ${sent.status}: ${await sent.text()}`)
  const uploadedAt = performance.now()
  await ask('PublishBatch', { BatchId, SkipPilot: true })
  for (;;) {
    const { Batch } = await ask<{ Batch: { Items: { Waiting: number } } }>('GetBatch', { BatchId })
    if (Batch.Items.Waiting === 0) break
    await sleep(500)
  }
  return { uploaded: (uploadedAt - begun) / 1000, published: (performance.now() - uploadedAt) / 1000 }
}
