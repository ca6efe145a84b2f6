import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { InputOf } from '@kempelen/protocol'
import { Failure } from '../failure.ts'
import type { SettingsOptions } from '../settings-options.ts'

/** What `kempelen run` is asked for; one that is left out is decided by the marketplace. */
export interface RunOptions extends SettingsOptions {
  template?: string
  schema?: string
  field?: string
  guidelines?: string
  title?: string
  name?: string
  seconds?: number
  reward?: string
  min?: number
  max?: number
  target?: number
  gold?: string
  invite?: string | true
  pilot: boolean
  out: string
  format?: ExportFormat
  resume?: string
  url?: string
  token?: string
  deposit?: string
  readyFile?: string
  json?: boolean
}

export type ExportFormat = InputOf<typeof import('@kempelen/protocol')['ExportBatch']>['Format']

const byEnding: Readonly<Record<string, ExportFormat>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.conll': 'conll',
}

/** In which format the labels are written: as is said, or as the name of the file ends. */
export function formatOf({ out, format }: Pick<RunOptions, 'out' | 'format'>): ExportFormat {
  const found = format ?? byEnding[extname(out).toLowerCase()]
  if (found) return found
  throw new Failure(
    extname(out) === '.json'
      ? `${out} may be Label Studio's or COCO's; say --format label-studio or --format coco.`
      : `Nothing is written as ${extname(out) || out}. End the name with ${Object.keys(byEnding).join(', ')}, or say --format.`,
    2,
  )
}

/** Who is to be invited: a line for each, nobody named with the bare flag, nothing without it. */
export function inviteesOf({ invite }: Pick<RunOptions, 'invite'>): string[] | undefined {
  if (invite === undefined) return undefined
  if (invite === true) return []
  if (!existsSync(invite))
    throw new Failure(
      `There is no file ${invite}. --invite takes a file with a name or an address a line, or nothing.`,
      2,
    )
  return readFileSync(invite, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Refuses what cannot work before anything is made. */
export function checkOptions(file: string | undefined, options: RunOptions): void {
  const { template, resume, min, max, target, url, token } = options
  if (!resume && !file) throw new Failure('Name the file with the rows: kempelen run items.csv --template sentiment', 2)
  if (!resume && !template)
    throw new Failure(
      'Name the task with --template: an HTML file, or a name of `kempelen templates`, such as sentiment.',
      2,
    )
  if (min !== undefined && max !== undefined && min > max)
    throw new Failure(`--min ${min} is more than --max ${max}.`, 2)
  if (min !== undefined && max !== undefined && min < max && target === undefined)
    throw new Failure(
      `Between ${min} and ${max} answers are asked for until a label is sure enough; say how sure with --target 0.95.`,
      2,
    )
  if (url && !token)
    throw new Failure(
      `${url} asks for a token: --token or KEMPELEN_TOKEN. The machine that runs it makes one: kempelen access-key --name NAME. Without --url a marketplace of your own is opened.`,
      2,
    )
}
