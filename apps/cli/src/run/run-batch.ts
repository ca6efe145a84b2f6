import { statSync } from 'node:fs'
import type { Batch } from '@kempelen/protocol'
import { Failure } from '../failure.ts'
import { writeReadyFile } from '../ready-file.ts'
import { downloadLabels, uploadRows } from './files.ts'
import { followBatch } from './follow.ts'
import type { Marketplace } from './marketplace.ts'
import { formatOf, inviteesOf, type RunOptions } from './options.ts'
import { resultLines } from './progress-lines.ts'
import type { Task } from './task.ts'
import type { View } from './view.ts'

/** Below the least reward that any floor asks for; what it takes is said by the marketplace. */
const leastReward = '0.01'

/** Makes the project and the batch of a task; nobody sees them yet, and nothing is paid. */
export async function makeBatch({ client }: Marketplace, task: Task, options: RunOptions): Promise<Batch> {
  const { Project } = await client.CreateProject(task.project)
  const { Batch } = await client.CreateBatch({
    ProjectId: Project.ProjectId,
    Name: options.name ?? `${Project.Name} ${new Date().toISOString().slice(0, 10)}`,
    Reward: options.reward ?? leastReward,
    EstimatedSeconds: task.seconds,
    ...(options.min !== undefined && { MinAssignments: options.min }),
    ...(options.max !== undefined && { MaxAssignments: options.max }),
    ...(options.target !== undefined && { TargetProbability: options.target }),
    ...(options.gold !== undefined && { GoldColumn: options.gold }),
    ...(options.invite !== undefined && { Audience: 'Invited' as const }),
  })
  return Batch
}

/** Brings a batch from where it is to its labels. */
export async function runBatch(
  marketplace: Marketplace,
  begun: Batch,
  { file, options, view, signal }: { file: string | undefined; options: RunOptions; view: View; signal: AbortSignal },
): Promise<void> {
  const { client } = marketplace
  const { BatchId } = begun
  const again = `kempelen run --resume ${BatchId}${marketplace.options} --out ${options.out}`
  if (begun.BatchStatus === 'Draft' && file) {
    const { Rows, Added } = await uploadRows(marketplace, BatchId, file, !options.json)
    view.say(`${Rows} rows${Added < Rows ? `, of which ${Rows - Added} were there already` : ''}.`)
  }
  if (begun.BatchStatus === 'Draft' || begun.BatchStatus === 'Priced') await publish(marketplace, begun, options, view)
  else if (options.reward) view.say(`The batch is published at $${begun.Reward}, which stays.`)
  const invitation = await invite(marketplace, begun, options, view)
  view.tell('Published', { BatchId, ...invitation })
  if (options.readyFile)
    writeReadyFile(options.readyFile, {
      ...{ Url: marketplace.url, Token: marketplace.token, BatchId },
      ...(invitation && { InvitationURL: invitation.URL }),
    })
  view.say(`Its page: ${marketplace.url}/requester/batches/${BatchId}`)
  view.say('Ctrl+C ends this view; the batch goes on.\n')
  const batch = await followBatch(client, BatchId, { onProgress: view.show, signal, again })
  await downloadLabels(marketplace, BatchId, formatOf(options), options.out)
  view.tell('Finished', { BatchId, Out: options.out, Bytes: statSync(options.out).size, Batch: batch })
  view.say(`\n${resultLines(batch).join('\n')}\nWritten   ${options.out}`)
}

/** With the reward that is given, or the least that the wage floor asks for. */
async function publish({ client }: Marketplace, begun: Batch, options: RunOptions, view: View): Promise<void> {
  const Reward = options.reward ?? begun.ProposedReward ?? begun.Reward
  const { Batch } = await client.PublishBatch({
    ...{ BatchId: begun.BatchId, Reward },
    ...(!options.pilot && { SkipPilot: true }),
  })
  const floor = Number(Batch.WageFloor) > 0 ? ` (the floor is $${Batch.WageFloor})` : ''
  view.say(
    `$${Batch.Reward} for about ${Batch.EstimatedSeconds} s: $${Batch.RewardPerHour} an hour${floor}. At most $${Batch.CostLimit} in all, which is reserved.`,
  )
  if (Batch.BatchStatus === 'Pilot') view.say('Five items go first, to measure the time.')
}

async function invite(
  { client }: Marketplace,
  { BatchId }: Batch,
  options: RunOptions,
  view: View,
): Promise<{ URL: string; Invitees: string[] } | undefined> {
  const invitees = inviteesOf(options)
  if (!invitees) return undefined
  const { URL } = await client.CreateInvitation({ BatchId })
  view.say(
    invitees.length === 0
      ? `Whoever opens this link may work on it: ${URL}`
      : `Send this to ${invitees.length} people (nothing is mailed by itself):\n\n  To: ${invitees.join(', ')}\n  There is work for you: ${URL}\n`,
  )
  return { URL, Invitees: invitees }
}

/** The batch that is to be gone on with. */
export async function findBatch({ client }: Marketplace, BatchId: string): Promise<Batch> {
  const { Batch } = await client.GetBatch({ BatchId })
  if (Batch.BatchStatus !== 'Paused') return Batch
  throw new Failure('The batch is paused. Resume it on its page, then run this again.')
}
