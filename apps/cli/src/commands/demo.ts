import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@kempelen/client'
import { type CrowdMember, seededRandom, simulateCrowd, type Temperament } from '@kempelen/crowd'
import { toAmount, toMicros } from '@kempelen/protocol'
import { operatorLink, operatorToken, type RunningServer, startServer } from '@kempelen/server'
import { Command } from 'commander'
import { drawDigits } from '../demo/digits.ts'
import { showProgress } from '../demo/progress.ts'
import { balance, batch, collect, mturk, publish, review } from '../demo/requester.ts'
import { labelFile, labelRows, printed, type Summary, type WorkerLine } from '../demo/summary.ts'
import { downloadResults, signUpVisitor } from '../demo/visitor.ts'
import { endWithProcess } from '../ending.ts'
import { writeReadyFile } from '../ready-file.ts'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

interface DemoOptions extends SettingsOptions {
  items: string
  seed: string
  out: string
  readyFile?: string
  exit?: boolean
}

const deposit = '100.00'

const temperaments: readonly Temperament[] = [
  ...Array<Temperament>(16).fill('honest'),
  ...Array<Temperament>(4).fill('hasty'),
  ...Array<Temperament>(2).fill('random'),
  ...Array<Temperament>(2).fill('abandoning'),
]

const vocabulary = {
  labels: Array.from({ length: 10 }, (_, digit) => String(digit)),
  confusions: {
    0: ['6'],
    1: ['7'],
    2: ['7', '3'],
    3: ['5', '8'],
    4: ['9'],
    5: ['3', '6'],
    6: ['0', '5'],
    7: ['1', '9'],
    8: ['3', '9'],
    9: ['4', '7'],
  },
}

export const demoCommand = withSettings(new Command('demo'))
  .description('Show a whole marketplace at work in about a minute: real digits, a simulated crowd, real ledger.')
  .option('--port <number>', 'port to listen on (default: any free one)')
  .option('--items <number>', 'digits to label, three answers each', '200')
  .option('--seed <number>', 'the same seed draws the same digits and temperaments', '1770')
  .option('--out <dir>', 'where the results go', 'demo-results')
  .option('--ready-file <file>', 'write addresses and keys there as JSON when the work is done')
  .option('--exit', 'end when the summary is printed')
  .action(async (options: DemoOptions) => {
    const data = options.data ?? mkdtempSync(join(tmpdir(), 'kempelen-demo-'))
    const server = await startServer(configOf({ port: '0', ...options, data }), say)
    endWithProcess(server)
    try {
      await runDemo(server, options)
    } catch (error) {
      await server.close()
      throw error
    }
    if (options.exit) await server.close()
  })

async function runDemo(server: RunningServer, options: DemoOptions): Promise<void> {
  const started = performance.now()
  const random = seededRandom(Number(options.seed))
  const operator = createClient({ baseUrl: server.url, token: await operatorToken(server.market) })
  const visitor = await signUpVisitor(
    server.url,
    (await operatorLink(server.market, { evenIfThereIsOne: true }))!,
    deposit,
  )
  const requester = mturk(server.url, visitor)
  const digits = await drawDigits(Number(options.items), random)

  const publishing = showProgress('HITs', digits.length)
  const hits = await publish(requester, digits, batch, publishing.step)
  publishing.end()

  const members: (CrowdMember & { workerId: string })[] = []
  for (const temperament of temperaments) {
    const { WorkerId, Token } = await operator.CreateWorker({})
    members.push({ workerId: WorkerId, token: Token, temperament })
  }
  const truths = new Map(hits.map((hit) => [hit.hitId, hit.truth]))
  const total = hits.length * batch.assignments
  const counted = { submitted: 0, returned: 0, abandoned: 0 }
  const answering = showProgress('Answers', total)
  await simulateCrowd({
    baseUrl: server.url,
    members,
    hitGroupId: hits[0]!.hitGroupId,
    fieldName: 'digit',
    vocabulary,
    truthOf: (hitId) => truths.get(hitId)!,
    isDone: () => counted.submitted >= total,
    random,
    onEvent: ({ kind }) => {
      counted[kind]++
      if (kind === 'submitted') answering.step()
    },
  })
  answering.end()

  const answers = await collect(requester, hits)
  const reviewing = showProgress('Reviewed', answers.length)
  await review(requester, answers, random, reviewing.step)
  reviewing.end()

  const labels = labelRows(answers, random)
  const workers = await Promise.all(members.map((member) => workerLine(server.url, member)))
  const ledger = await operator.CheckLedger()
  const { available, onHold } = await balance(requester)
  const summary: Summary = {
    Answers: answers.length,
    Approved: workers.reduce((sum, worker) => sum + worker.Approved, 0),
    Rejected: workers.reduce((sum, worker) => sum + worker.Rejected, 0),
    Returned: counted.returned,
    Abandoned: counted.abandoned,
    AgreementWithTruth: { Right: labels.filter(({ label, truth }) => label === truth).length, Of: labels.length },
    Money: {
      Deposited: deposit,
      PaidToWorkers: toAmount(workers.reduce((sum, worker) => sum + toMicros(worker.Earned), 0n)),
      Available: available,
      OnHold: onHold,
    },
    LedgerTransfers: ledger.Transfers,
    LedgerFindings: ledger.Findings.length,
    Seconds: (performance.now() - started) / 1000,
    Workers: workers,
  }
  const results = await downloadResults(server.url, visitor, hits[0]!.hitTypeId)
  const written = writeResults(options.out, {
    [`Batch_${hits[0]!.hitTypeId}_batch_results.csv`]: results,
    'labels.csv': labelFile(labels),
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
  })
  say(`\n${printed(summary)}\nWritten: ${written.join(', ')}`)
  if (options.readyFile)
    writeReadyFile(options.readyFile, {
      Url: server.url,
      Requester: { AccessKeyId: visitor.AccessKeyId, SecretAccessKey: visitor.SecretAccessKey },
      Workers: members.map(({ workerId, token }) => ({ WorkerId: workerId, Token: token })),
      HITTypeId: hits[0]!.hitTypeId,
    })
  if (options.exit) return
  await publish(requester, await drawDigits(20, random), {
    title: 'Your turn: which digit is this?',
    assignments: 1,
    durationSeconds: 600,
  })
  say(
    `The marketplace stays open: ${server.url}\nSign in as ${visitor.email} with the password ${visitor.password} to look around as Requester, Worker and operator.`,
  )
  say('Twenty digits are left for you at /worker. Press Ctrl+C to close it.')
}

async function workerLine(baseUrl: string, member: CrowdMember & { workerId: string }): Promise<WorkerLine> {
  const earnings = await createClient({ baseUrl, token: member.token }).GetEarnings()
  return {
    WorkerId: member.workerId,
    Temperament: member.temperament,
    Submitted: earnings.NumberOfAssignmentsSubmitted,
    Approved: earnings.NumberOfAssignmentsApproved,
    Rejected: earnings.NumberOfAssignmentsRejected,
    Earned: toAmount(toMicros(earnings.RewardAmount) + toMicros(earnings.BonusAmount)),
    PaidSeconds: earnings.PaidSeconds,
    ...(earnings.PayPerHour && { PayPerHour: earnings.PayPerHour }),
  }
}

function writeResults(folder: string, files: Record<string, string>): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, content]) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
