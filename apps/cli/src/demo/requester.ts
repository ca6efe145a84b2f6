import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { MTurkClient, paginateListHITs } from '@aws-sdk/client-mturk'
import type { Client } from '@kempelen/client'
import type { Batch, Project } from '@kempelen/protocol'
import { stringify } from 'csv-stringify/sync'
import { uploadRows } from '../run/files.ts'
import { digitTemplate } from './digit-page.ts'
import type { Digit } from './digits.ts'
import type { Visitor } from './visitor.ts'

/** A look and a key: five seconds for somebody new to it, five cents, $36 an hour. */
const price = { Reward: '0.05', EstimatedSeconds: 5 } as const
const classes = Array.from({ length: 10 }, (_, digit) => String(digit))
/** So many items are drawn for the reviewer beside those that stay in doubt. */
const audits = 10

export async function makeDigitProject(client: Client): Promise<Project> {
  const { Project } = await client.CreateProject({
    Name: 'Digits',
    Title: 'Which digit is this?',
    Description: 'One handwritten digit: look at it and press its key.',
    Keywords: 'digits, handwriting, picture, quick',
    Guidelines:
      'Press the key of the digit that you see. A 7 may have a bar, a 1 a foot. Where you doubt, take the likelier one.',
    Template: digitTemplate(),
    AnswerField: 'digit',
    AnswerKind: 'Categorical',
    Classes: classes,
  })
  return Project
}

/** The rows as a Requester would have them: the truth is in them only where it is known. */
export function writeRows(file: string, digits: readonly Digit[], known: ReadonlySet<string>): void {
  const rows = digits.map(({ name, picture, truth }) => [name, picture, known.has(name) ? truth : ''])
  writeFileSync(file, stringify(rows, { header: true, columns: ['name', 'picture', 'known'] }))
}

/** Two answers a digit, and up to five where they leave doubt; what then is not sure goes to a reviewer, as do some others. */
export async function publishDigits(
  visitor: Visitor,
  { ProjectId }: Project,
  file: string,
  ordinary: number,
): Promise<Batch> {
  return publish(visitor, file, {
    ...{ ProjectId, Name: 'Digits', ...price },
    ...{ MinAssignments: 2, MaxAssignments: 5, TargetProbability: 0.95, GoldColumn: 'known' },
    ...{ ReviewDoubtful: true, AuditShare: Math.min(1, audits / ordinary) },
    ...{ AssignmentDurationInSeconds: 30, AutoApprovalDelayInSeconds: 0 },
  })
}

/** Digits for whoever looks in, one answer each. */
export function publishForVisitor(visitor: Visitor, { ProjectId }: Project, file: string): Promise<Batch> {
  return publish(visitor, file, {
    ...{ ProjectId, Name: 'Your turn', ...price },
    ...{ MinAssignments: 1, MaxAssignments: 1, AssignmentDurationInSeconds: 600 },
  })
}

async function publish(visitor: Visitor, file: string, plan: Parameters<Client['CreateBatch']>[0]): Promise<Batch> {
  const { client } = visitor
  const { BatchId } = (await client.CreateBatch(plan)).Batch
  await uploadRows(visitor, BatchId, file, false)
  await client.PublishBatch({ BatchId, SkipPilot: true })
  for (;;) {
    const { Batch } = await client.GetBatch({ BatchId })
    if (Batch.Items.Waiting === 0) return Batch
    await sleep(200)
  }
}

/** Which digit each HIT shows, by nothing but the AWS SDK: a HIT of a batch says in its annotation which row it is. */
export async function digitsByHIT(
  { url, AccessKeyId, SecretAccessKey }: Visitor,
  { BatchId }: Batch,
  digits: readonly Digit[],
): Promise<Map<string, Digit>> {
  const client = new MTurkClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
  })
  const found = new Map<string, Digit>()
  for await (const page of paginateListHITs({ client, pageSize: 100 }, {}))
    for (const { HITId, RequesterAnnotation } of page.HITs ?? []) {
      const row = new RegExp(`^BatchId:${BatchId};Row:(\\d+);$`).exec(RequesterAnnotation ?? '')?.[1]
      if (row) found.set(HITId!, digits[Number(row) - 1]!)
    }
  return found
}
