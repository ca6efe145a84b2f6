import { readdirSync, readFileSync } from 'node:fs'

const kilobyte = 1024

/**
 * Bytes of memory that processes and their children take; what several of them share is divided among them (PSS).
 * Undefined where the system does not tell, which only Linux does, and of other users' processes only to root.
 */
export function memoryOf(pids: readonly number[]): number | undefined {
  try {
    const wanted = new Set(pids)
    for (const pid of processes()) if (pids.includes(parentOf(pid))) wanted.add(pid)
    let bytes = 0
    for (const pid of wanted) {
      const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]
      bytes += Number(pss) * kilobyte
    }
    return bytes
  } catch {
    return undefined
  }
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0 // It has ended in between.
  }
}
