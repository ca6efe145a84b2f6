import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const environment = join(root, 'node_modules/.cache/kempelen-python-bench')
const python = join(environment, 'bin/python')
const scripts = join(root, 'bench/python')
const packages = ['numpy', 'crowd-kit==1.4.2']

/** Whether Python with the yardsticks is there; installed once, in a place that `npm ci` clears. */
export async function providePython(): Promise<boolean> {
  if (await hasPackages()) return true
  console.error('Installing numpy and crowd-kit for the yardsticks …')
  const made = await run('python3', ['-m', 'venv', environment])
  const installed =
    made.isFine &&
    (await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])).isFine
  if (installed && (await hasPackages())) return true
  rmSync(environment, { recursive: true, force: true })
  return false
}

async function hasPackages(): Promise<boolean> {
  return existsSync(python) && (await run(python, ['-c', 'import numpy, crowdkit'])).isFine
}

/** What a script of bench/python prints, or nothing where it fails or takes longer than the limit. */
export async function runPython<Value>(
  script: string,
  args: readonly string[],
  limitSeconds: number,
): Promise<Value | undefined> {
  const { isFine, output } = await run(python, [join(scripts, script), ...args], limitSeconds)
  return isFine ? (JSON.parse(output.trim().split('\n').at(-1)!) as Value) : undefined
}

function run(
  command: string,
  args: readonly string[],
  limitSeconds?: number,
): Promise<{ isFine: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(limitSeconds !== undefined && { timeout: limitSeconds * 1000 }),
      // One thread for each side: numpy's own would otherwise take what the other is measured on.
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', () => resolve({ isFine: false, output }))
    child.on('close', (code) => resolve({ isFine: code === 0, output }))
  })
}
