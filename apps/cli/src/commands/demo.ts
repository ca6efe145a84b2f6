import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@kempelen/client'
import { seededRandom } from '@kempelen/crowd'
import { operatorLink, operatorToken, type RunningServer, startServer } from '@kempelen/server'
import { Command } from 'commander'
import { makeCrowd, workThrough } from '../demo/crowd.ts'
import { drawDigits } from '../demo/digits.ts'
import { agreementWithTruth, writeTruth } from '../demo/labels.ts'
import { makeDigitProject, publishDigits, publishForVisitor, writeRows } from '../demo/requester.ts'
import { settledMoney } from '../demo/settled-money.ts'
import { printed, type Summary } from '../demo/summary.ts'
import { downloadResults, signUpVisitor } from '../demo/visitor.ts'
import { endWithProcess } from '../ending.ts'
import { writeReadyFile } from '../ready-file.ts'
import { downloadLabels } from '../run/files.ts'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

interface DemoOptions extends SettingsOptions {
  items: string
  seed: string
  out: string
  readyFile?: string
  exit?: boolean
}

const deposit = '100.00'
/** One digit in so many is known beforehand. */
const knownEvery = 10

export const demoCommand = withSettings(new Command('demo'))
  .description('Show a whole marketplace at work in about a minute: real digits, a simulated crowd, real ledger.')
  .option('--port <number>', 'port to listen on (default: any free one)')
  .option('--items <number>', 'digits to label, one in ten of them known', '200')
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
  mkdirSync(options.out, { recursive: true })
  const operator = createClient({ baseUrl: server.url, token: await operatorToken(server.market) })
  const link = (await operatorLink(server.market, { evenIfThereIsOne: true }))!
  const visitor = await signUpVisitor(server.url, link, deposit)
  const project = await makeDigitProject(visitor.client)
  const reviewer = await operator.CreateWorker({})
  await visitor.client.AddProjectReviewer({ ProjectId: project.ProjectId, WorkerId: reviewer.WorkerId })

  const digits = await drawDigits(Number(options.items), random)
  const known = new Set(digits.filter((_, place) => place % knownEvery === 0).map(({ name }) => name))
  const file = join(options.out, 'digits.csv')
  writeRows(file, digits, known)
  writeTruth(join(options.out, 'truth.csv'), digits)
  const published = await publishDigits(visitor, project, file, digits.length - known.size)
  say(`${digits.length} digits are published, ${known.size} of them known. At most $${published.CostLimit}.`)

  const members = await makeCrowd(operator)
  const { batch, counted, reviews } = await workThrough(server.url, visitor, published, {
    ...{ digits, members, reviewerToken: reviewer.Token, random },
  })
  const labels = join(options.out, 'labels.jsonl')
  await downloadLabels(visitor, batch.BatchId, 'jsonl', labels)

  const { workers, money } = await settledMoney(server.url, visitor, batch, { members, deposit })
  const { Right, Of } = agreementWithTruth(labels, digits)
  const ledger = await operator.CheckLedger()
  const toLabel = batch.Answers - batch.GoldAnswers
  const summary: Summary = {
    BatchId: batch.BatchId,
    Items: { ToLabel: Of, Known: batch.Items.Gold },
    Answers: { ToLabel: toLabel, ToKnown: batch.GoldAnswers, PerItem: toLabel / Of },
    Returned: counted.returned,
    Abandoned: counted.abandoned,
    AgreementWithTruth: { Right, Of },
    ExpectedAccuracy: batch.ExpectedAccuracy!,
    Reviewer: reviewer.WorkerId,
    Reviewed: reviews,
    Cost: batch.Cost,
    CostPerCorrectLabel: (Number(batch.Cost) / Right).toFixed(2),
    PayPerHour: (
      (Number(money.PaidToWorkers) * 3600) /
      workers.reduce((sum, { PaidSeconds }) => sum + PaidSeconds, 0)
    ).toFixed(2),
    Money: money,
    LedgerTransfers: ledger.Transfers,
    LedgerFindings: ledger.Findings.length,
    Seconds: (performance.now() - started) / 1000,
    Workers: workers,
  }
  const results = join(options.out, `Batch_${batch.HITTypeId}_batch_results.csv`)
  writeFileSync(results, await downloadResults(visitor, batch.HITTypeId!))
  writeFileSync(join(options.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  say(`\n${printed(summary)}\nWritten: ${labels}, ${results}, ${join(options.out, 'summary.json')}`)
  if (options.readyFile)
    writeReadyFile(options.readyFile, {
      Url: server.url,
      Requester: { AccessKeyId: visitor.AccessKeyId, SecretAccessKey: visitor.SecretAccessKey },
      Workers: members.map(({ workerId, token }) => ({ WorkerId: workerId, Token: token })),
      Reviewer: reviewer,
      ...{ BatchId: batch.BatchId, HITTypeId: batch.HITTypeId },
    })
  if (options.exit) return
  const left = join(options.out, 'your-turn.csv')
  writeRows(left, await drawDigits(20, random), new Set())
  await publishForVisitor(visitor, project, left)
  say(
    `The marketplace stays open: ${server.url}\nSign in as ${visitor.email} with the password ${visitor.password} to look around as Requester, Worker and operator.`,
  )
  say('Twenty digits are left for you at /worker. Press Ctrl+C to close it.')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
