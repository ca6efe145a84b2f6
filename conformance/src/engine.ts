import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The processes of the PostgreSQL that runs below a data folder, its first process first; none where it does not run. */
export async function engineProcesses(dataDir: string): Promise<number[]> {
  // Not execFileSync: the load must go on until the moment of the kill.
  const { stdout } = await promisify(execFile)('ps', allProcesses, { maxBuffer: 16 * 1024 * 1024 })
  const postmaster = postmasterOf(dataDir, stdout)
  if (postmaster === undefined) return []
  return [postmaster, ...rowsOf(stdout).flatMap(([pid, parent]) => (parent === postmaster ? [pid] : []))]
}

/** Makes an engine that was left behind drop everything and end, in the last moment of the tests' own process. */
export function endEngine(dataDir: string): void {
  const postmaster = postmasterOf(dataDir, execFileSync('ps', allProcesses, { encoding: 'utf8' }))
  if (postmaster !== undefined) kill(postmaster, 'SIGQUIT')
}

export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {} // It was faster.
}

/** -ww: otherwise ps cuts lines off where COLUMNS says that a terminal ends. */
const allProcesses = ['-A', '-ww', '-o', 'pid=,ppid=,args=']

/** The process that the cluster's `postmaster.pid` names, unless it is a stranger who has that id now. */
function postmasterOf(dataDir: string, listing: string): number | undefined {
  let pid: number
  try {
    pid = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined // It never started, or it has stopped.
  }
  return rowsOf(listing).find(([id, , program]) => id === pid && program.includes('kempelen.cluster='))?.[0]
}

function rowsOf(listing: string): [pid: number, parent: number, program: string][] {
  return listing.split('\n').flatMap((line) => {
    const [, pid, parent, program] = /^ *(\d+) +(\d+) (.*)/.exec(line) ?? []
    return pid ? [[Number(pid), Number(parent), program!]] : []
  })
}
