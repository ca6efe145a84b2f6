import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/kempelen-python/bin')

/** A Python that has boto3: the one that `node scripts/setup.mjs --python` provides, or the machine's own. */
export const python = firstThatWorks([resolve(folder, 'python'), 'python3'], ['-c', 'import boto3'])

/** The AWS Command Line Interface, found likewise. */
export const awsCli = firstThatWorks([resolve(folder, 'aws'), 'aws'], ['--version'])

/** Whether that Python can load the AWS CLI, too. Debian's is of version 2, which brings a boto of its own. */
export const isAwsCliLoadable =
  python !== undefined &&
  firstThatWorks([python], ['-c', "import awscli; assert awscli.__version__.startswith('1.')"]) !== undefined

function firstThatWorks(programs: readonly string[], args: readonly string[]): string | undefined {
  return programs.find((program) => {
    if (program.includes('/') && !existsSync(program)) return false
    try {
      execFileSync(program, args, { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/** Runs a program with `input` on its standard input, and gives what it printed. What it complained about is thrown. */
export function run(
  program: string,
  args: readonly string[],
  options: { input?: string; env?: object } = {},
): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...options.env }
    const child = execFile(program, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) fail(new Error(stderr.trim() || error.message))
      else done(stdout)
    })
    child.stdin!.end(options.input ?? '')
  })
}
