import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root, say } from './say.mjs'

const path = join(root, 'node_modules/.kempelen-setup.lock')
const MAX_AGE_MS = 30 * 60_000

/** Does the work while no other set-up is at work on this tree. A lock whose processes are gone does not count. */
export async function withLock(work) {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  for (let hasSaid = false; !take(); hasSaid = true) {
    if (!hasSaid) say('another set-up is at work on this folder; waiting for it.')
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** A program we start may outlive us: an npm whose parent was killed goes on writing. */
export function addToLock(pid) {
  appendFileSync(path, `${pid}\n`)
}

function take() {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(path, { force: true })
    return false
  }
}

function isAbandoned() {
  try {
    const ageMs = Date.now() - statSync(path).mtimeMs
    const pids = readFileSync(path, 'utf8').trim().split('\n')
    if (pids[0] === '') return ageMs > 5000 // Made, but its maker's id not written yet.
    return ageMs > MAX_AGE_MS || !pids.some((pid) => isAlive(Number(pid)))
  } catch {
    return false // Released in between.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
