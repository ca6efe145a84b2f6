import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterVersion, createCluster } from './cluster.ts'
import { cannotWrite, EngineError } from './engine-error.ts'
import { type EngineFiles, engineFiles } from './engine-files.ts'
import { engineOwner } from './engine-owner.ts'
import { launch } from './launch.ts'
import { enter, type Presence } from './presence.ts'
import { findEngine } from './process.ts'
import { isListening, SOCKET_LOCK_FILE } from './socket.ts'
import { withStartLock } from './start-lock.ts'

export type Place = {
  dataDir: string
  cluster: string
  socketDirectory: string
  durable: boolean
  say: (line: string) => void
  files: EngineFiles | undefined
}

const PATIENCE_MS = 60_000
const MAX_STARTS = 3
const SAY_EVERY_MS = 10_000

/**
 * Enters the engine of a place, starting it when nobody has. The socket decides: who gets no answer there tries to be
 * the one that starts, and goes back to the socket whether or not that was needed.
 */
export async function joinEngine(place: Place): Promise<Presence> {
  let giveUpAt = performance.now() + PATIENCE_MS
  let sayAt = performance.now() + SAY_EVERY_MS / 5
  for (let starts = 0; performance.now() < giveUpAt; await sleep(50)) {
    const answer = await enter(place.socketDirectory)
    if (typeof answer !== 'string') return answer
    if (answer === 'not ready') {
      // It is alive and at work, as after a crash, when it reads its log again: that takes as long as it takes.
      giveUpAt = performance.now() + PATIENCE_MS
      if (performance.now() > sayAt) {
        place.say('PostgreSQL is not ready yet: it is putting its files in order.')
        sayAt = performance.now() + SAY_EVERY_MS
      }
    }
    if (answer !== 'absent') continue
    const outcome = await withStartLock(join(place.dataDir, 'start.lock'), () => start(place)).catch(
      cannotWrite(place.dataDir),
    )
    if (outcome?.refusal) throw refusal(place, outcome.refusal)
    if (outcome?.started && ++starts > MAX_STARTS) throw refusal(place, 'it ended each time soon after its start')
  }
  throw refusal(place, 'it did not answer for a minute')
}

function refusal({ dataDir }: Place, reason: string): EngineError {
  return new EngineError(
    `PostgreSQL does not run on ${dataDir}: ${reason} (more is in ${join(dataDir, 'engine.log')}).`,
  )
}

type Outcome = { started?: boolean; refusal?: string }

async function start(place: Place): Promise<Outcome> {
  const { dataDir, cluster, durable, say } = place
  if (await findEngine(cluster)) return {} // It is starting or stopping: its socket will tell.
  const major = await clusterVersion(cluster)
  const files = place.files ?? (await engineFiles(dataDir, major))
  const owner = await engineOwner(cluster)
  if (major === undefined) {
    say(`A new database is made in ${dataDir}.`)
    await createCluster(cluster, { files, owner, durable })
  }
  // Left by an engine that was killed. PostgreSQL itself keeps away when any process has this id now, even a zombie.
  for (const file of ['postmaster.pid', SOCKET_LOCK_FILE]) await rm(join(cluster, file), { force: true })
  const { ended } = await launch({ cluster, dataDir, files, owner, durable })
  const lastWords = await Promise.race([ended, untilListening(place.socketDirectory, ended)])
  if (lastWords === undefined) return { started: true }
  return isPassing(lastWords) ? {} : { refusal: lastWords }
}

async function untilListening(socketDirectory: string, ended: Promise<unknown>): Promise<undefined> {
  let isOver = false
  ended.catch(() => {}).then(() => (isOver = true))
  const giveUpAt = performance.now() + PATIENCE_MS
  while (!isOver && performance.now() < giveUpAt && !(await isListening(socketDirectory))) await sleep(5)
}

/** Another starter was faster, or the sessions of a killed engine have not noticed its end yet. */
function isPassing(lastWords: string): boolean {
  return /lock file .* already exists|pre-existing shared memory block/.test(lastWords)
}
