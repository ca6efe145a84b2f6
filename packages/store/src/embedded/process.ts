import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export type ProcessView = { isZombie: boolean; startedAt: string; commandLine: string }

/** What the system tells about a process, or undefined when there is none with that id. */
export async function viewProcess(pid: number): Promise<ProcessView | undefined> {
  return process.platform === 'linux' ? viewOnLinux(pid) : viewWithPs(pid)
}

async function viewOnLinux(pid: number): Promise<ProcessView | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets, which may hold anything: count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    return { isZombie: 'ZX'.includes(fields[0]!), startedAt: fields[19]!, commandLine }
  } catch {
    return undefined
  }
}

async function viewWithPs(pid: number): Promise<ProcessView | undefined> {
  const columns = ['stat=', 'lstart=', 'command='].flatMap((column) => ['-o', column])
  const { stdout } = await promisify(execFile)('ps', ['-ww', ...columns, '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  const [, stat, startedAt, commandLine] = /^(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+)\s+(.*)/.exec(stdout.trim()) ?? []
  if (stat === undefined) return undefined
  return { isZombie: stat.startsWith('Z'), startedAt: startedAt!, commandLine: commandLine! }
}

/**
 * A setting without effect on the engine's command line that says which cluster it serves. `/proc/<pid>/exe` and `cwd`
 * would say it too, but root in a container may not read those of another user's process.
 */
export function clusterMark(cluster: string): string {
  const { dev, ino } = statSync(cluster, { bigint: true })
  return `kempelen.cluster=${dev}-${ino}`
}

/** The process id in the cluster's `postmaster.pid`, be it alive or not. */
export function enginePid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** The engine that runs on this cluster, and not a zombie or a stranger who was given its process id. */
export async function findEngine(cluster: string): Promise<number | undefined> {
  const pid = enginePid(cluster)
  return pid !== undefined && (await isEngine(pid, cluster)) ? pid : undefined
}

async function isEngine(pid: number, cluster: string): Promise<boolean> {
  const view = await viewProcess(pid)
  return view !== undefined && !view.isZombie && `${view.commandLine} `.includes(`${clusterMark(cluster)} `)
}

/** Asks the engine to end its sessions and stop, and returns when it has. After half a minute it is told to drop everything. */
export async function stopEngine(cluster: string): Promise<void> {
  const pid = await findEngine(cluster)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const hurryAt = performance.now() + 30_000
  let isHurried = false
  while (await isEngine(pid, cluster)) {
    if (!isHurried && performance.now() > hurryAt) {
      process.kill(pid, 'SIGQUIT') // What was committed is safe: the next start recovers it from the log.
      isHurried = true
    }
    await sleep(10)
  }
}
