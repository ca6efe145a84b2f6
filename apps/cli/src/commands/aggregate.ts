import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type DuplicatePolicy, decide } from '@kempelen/aggregation'
import { Command, Option } from 'commander'
import { showBytes } from '../aggregate/bytes-progress.ts'
import { methodNamed, methods } from '../aggregate/methods.ts'
import { sizeOf } from '../aggregate/read-csv.ts'
import { type Gold, readGold, readLabels } from '../aggregate/read-labels.ts'
import { reportPage } from '../aggregate/report.ts'
import { studyOf } from '../aggregate/study.ts'
import { writeTruth, writeWorkers } from '../aggregate/write-results.ts'
import { Failure } from '../failure.ts'

interface AggregateOptions {
  readonly method: string
  readonly gold?: string
  readonly out?: string
  readonly workers?: string
  readonly report?: string
  readonly duplicates: DuplicatePolicy
  readonly abstainBelow: string
  readonly json?: boolean
}

export const aggregateCommand = new Command('aggregate')
  .description('Put the labels of many people together: one label for each task, with an honest probability.')
  .argument(
    '<labels.csv>',
    'columns worker, task, label, and perhaps weight, found by name; - reads the standard input',
  )
  .addOption(new Option('--method <name>', 'how').choices(Object.keys(methods)).default('auto'))
  .option('--gold <file>', 'known answers: columns task, label')
  .option('--out <file>', 'the labels: task, label, probability, votes (default: the standard output)')
  .option('--workers <file>', 'the workers: worker, labels, quality, lower, upper')
  .option('--report <file>', 'charts of redundancy, reliability, confusion and workers, as one HTML page')
  .addOption(
    new Option('--duplicates <policy>', 'several labels of one worker on one task')
      .choices(['weight', 'first', 'last', 'error'])
      .default('weight'),
  )
  .option('--abstain-below <probability>', 'withhold labels that are less probable', '0')
  .option('--json', 'print a summary as JSON; the labels then need --out')
  .action(async (file: string, options: AggregateOptions) => {
    const method = methodNamed(options.method)
    const abstainBelow = probability(options.abstainBelow)
    const gold: Gold = options.gold ? await readGold(options.gold) : new Map()
    const reading = showBytes(`Reading ${basename(file)}`, sizeOf(file), !options.json)
    const labels = await readLabels(file, { duplicates: options.duplicates, gold, onProgress: reading.add })
    reading.end()
    if (labels.label.length === 0) throw new Failure(`${file} holds no labels below its first row.`)

    const begun = performance.now()
    const result = method(labels)
    const milliseconds = Math.round(performance.now() - begun)
    if (options.out || !options.json) await writeTruth(options.out ?? '-', labels, result, abstainBelow)
    if (options.workers) await writeWorkers(options.workers, labels, result)
    if (options.report)
      writeFileSync(options.report, reportPage(basename(file), labels, result, studyOf(labels, gold, method, result)))
    if (options.json)
      process.stdout.write(
        `${JSON.stringify({
          Method: options.method,
          Labels: labels.label.length,
          Tasks: labels.tasks.length,
          Workers: labels.workers.length,
          Classes: labels.classes,
          Gold: gold.size,
          Withheld: decide(result, { abstainBelow }).filter(({ label }) => label === null).length,
          Steps: result.steps,
          Converged: result.converged,
          Milliseconds: milliseconds,
        })}\n`,
      )
  })

function probability(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new Failure(`--abstain-below is "${text}"; it must be a probability from 0 to 1.`)
  return value
}
