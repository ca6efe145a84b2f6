import { Command, InvalidArgumentError, Option } from 'commander'
import { openMarketplace } from '../run/marketplace.ts'
import { checkOptions, formatOf, inviteesOf, type RunOptions } from '../run/options.ts'
import { findBatch, makeBatch, runBatch } from '../run/run-batch.ts'
import { readTask } from '../run/task.ts'
import { viewFor } from '../run/view.ts'
import { withSettings } from '../settings-options.ts'

const exitUsage = 2
/** As shells say of what Ctrl+C ended. */
const exitInterrupted = 130

export const runCommand = withSettings(new Command('run'))
  .description('Bring the rows of a file to labels: publish them as a batch, follow it, write the labels.')
  .argument('[items]', 'the rows as CSV, TSV or JSON Lines; the columns are the variables of the template')
  .option('--template <name>', 'the task: an HTML file, or the name of a template of the gallery')
  .option('--schema <file>', 'a JSON Schema that answers are held to')
  .option('--field <name>', 'where the label stands in an answer, with dots between nested names')
  .option('--guidelines <file>', 'guidelines as text (default: the instructions in the template)')
  .option('--title <text>', 'what people read in the list of work')
  .option('--name <text>', 'what the project and the batch are called')
  .option('--seconds <number>', 'how long a row takes, as a first guess', wholeNumber)
  .option('--reward <amount>', 'dollars for a row (default: what the wage floor needs)', dollars)
  .option('--min <number>', 'answers that every row gets', wholeNumber)
  .option('--max <number>', 'answers that a row gets at most', wholeNumber)
  .option('--target <probability>', 'ask about a row until its label is that sure, such as 0.95', probability)
  .option('--gold <column>', 'the column of known answers, which tell who works with care')
  .option('--invite [file]', 'only for people with a link; the file has a name or an address a line')
  .option('--no-pilot', 'publish all rows at once, without measuring the time of five first')
  .option(
    '--out <file>',
    'where the labels go: .jsonl, .csv, .parquet, .conll or, with --format, .json',
    'labels.jsonl',
  )
  .addOption(
    new Option('--format <name>', 'the format of the labels, where the name of the file does not say').choices([
      ...['jsonl', 'csv', 'parquet', 'coco', 'conll', 'label-studio'],
    ]),
  )
  .option('--resume <batch>', 'go on with a batch that is there')
  .option('--url <address>', 'the marketplace (default http://localhost:1770, with a token)')
  .addOption(
    new Option('--token <token>', 'of a Requester; without one a marketplace of your own is opened').env(
      'KEMPELEN_TOKEN',
    ),
  )
  .option('--port <number>', 'port of a marketplace of your own (default 1770)')
  .option('--deposit <amount>', 'play money to put into a marketplace of your own (default 1000.00 at first)', dollars)
  .option('--ready-file <file>', 'write the address and the batch there as JSON once it is published')
  .option('--json', 'print each step as a line of JSON')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitUsage))
  .action(run)

async function run(file: string | undefined, options: RunOptions): Promise<void> {
  checkOptions(file, options)
  formatOf(options)
  inviteesOf(options)
  const view = viewFor(options.json ?? false)
  const task = options.resume ? undefined : readTask(file!, options)
  const marketplace = await openMarketplace(options, view.say)
  const ending = new AbortController()
  const interrupt = () => (ending.signal.aborted ? process.exit(exitInterrupted) : ending.abort())
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  let batchId = options.resume
  try {
    const batch = task ? await makeBatch(marketplace, task, options) : await findBatch(marketplace, options.resume!)
    batchId = batch.BatchId
    await runBatch(marketplace, batch, { file, options, view, signal: ending.signal })
  } catch (error) {
    const again = batchId && `kempelen run --resume ${batchId}${marketplace.options} --out ${options.out}`
    if (ending.signal.aborted) {
      view.say(
        `\nThe batch goes on by itself${options.token ? '' : ' whenever its marketplace is open'}. Follow it: ${again}`,
      )
      process.exitCode = exitInterrupted
    } else {
      if (again && !(error as Error).message.includes(again))
        view.say(`The batch is kept. When this is mended: ${again}`)
      throw error
    }
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await marketplace.close()
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return Number(text)
}

function probability(text: string): number {
  const number = Number(text)
  if (!(number >= 0.5 && number <= 0.999)) throw new InvalidArgumentError('It must be from 0.5 to 0.999.')
  return number
}

function dollars(text: string): string {
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError('It must be dollars, such as 0.05.')
  return text.includes('.') ? text : `${text}.00`
}
