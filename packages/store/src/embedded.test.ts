import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defaultDataDir, type Engine, EngineError, type EngineOptions, startEngine } from './embedded.ts'

const isRoot = process.getuid?.() === 0
let root: string
let home: string
const cleanups: (() => unknown)[] = []

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kempelen-embedded-'))
  if (isRoot) await chmod(root, 0o755)
  home = join(root, 'shared')
})
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function start(dataDir = home, options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await startEngine({ dataDir, durable: false, ...options })
  cleanups.push(() => engine.stop())
  return engine
}

/** Another process that starts an engine, says its pid, and stays. */
async function startElsewhere(dataDir = home): Promise<{ child: ChildProcess; enginePid: number }> {
  const child = beginElsewhere(dataDir)
  const [line] = await once(child.stdout!, 'data')
  return { child, enginePid: Number(line) }
}

function beginElsewhere(dataDir: string): ChildProcess {
  const script = `
    import { startEngine } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    const engine = await startEngine({ dataDir: ${JSON.stringify(dataDir)}, durable: false })
    console.log(engine.pid)
    process.once('SIGTERM', () => engine.leave().then(() => process.exit()))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  cleanups.push(() => child.kill('SIGKILL'))
  return child
}

async function query(engine: Engine, text: string): Promise<unknown[]> {
  const client = new pg.Client({ ...engine.connection, database: 'postgres', application_name: 'a test' })
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('startEngine', () => {
  test('makes a cluster in UTF-8 that sorts by code point, and answers', async () => {
    const lines: string[] = []
    const engine = await start(home, { say: (line) => lines.push(line) })
    expect(lines).toEqual([`A new database is made in ${home}.`])
    expect(await query(engine, "select current_user, current_setting('server_encoding'), 'Z' < 'a'")).toEqual([
      'kempelen',
      'UTF8',
      true,
    ])
    expect(isAlive(engine.pid)).toBe(true)
  })

  test('is durable unless told otherwise', async () => {
    const engine = await start(home, { durable: true })
    const settings = "select current_setting('fsync'), current_setting('synchronous_commit')"
    expect(await query(engine, settings)).toEqual(['on', 'on'])
  })

  test('listens on a socket that no other user reaches, and on nothing else', async () => {
    const engine = await start()
    expect(await query(engine, "select current_setting('listen_addresses')")).toEqual([''])
    expect((await stat(engine.socketDirectory)).mode & 0o777).toBe(0o700)
  })

  test.runIf(isRoot)('does not let in another ordinary user', async () => {
    const engine = await start()
    const path = join(engine.socketDirectory, '.s.PGSQL.5432')
    const stranger = spawn(process.execPath, ['-e', `net.connect(${JSON.stringify(path)})`], {
      ...{ uid: 4321, gid: 4321, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
    })
    const [complaint] = await once(stranger.stderr!, 'data')
    expect(String(complaint)).toContain('EACCES')
  })

  test('shares the engine that runs on the folder, here and in other processes', async () => {
    const { child, enginePid } = await startElsewhere()
    const engine = await start()
    expect(engine.pid).toBe(enginePid)
    expect((await start()).pid).toBe(enginePid)
    child.kill('SIGTERM')
    await once(child, 'exit')
    expect(await query(engine, 'select 1')).toEqual([1])
  })

  test('started three times at once runs one engine', async () => {
    const dataDir = join(root, 'three')
    const children = [1, 2, 3].map(() => beginElsewhere(dataDir))
    const lines = await Promise.all(children.map((child) => once(child.stdout!, 'data')))
    expect(new Set(lines.map(String)).size).toBe(1)
    expect((await readdir(dataDir)).filter((name) => /half|lock/.test(name))).toEqual([])
    await start(dataDir) // For its clean-up.
  })

  test('works below a folder that the user of the engine may not enter, and with a long path', async () => {
    const closed = join(root, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const engine = await start(join(closed, 'a-long-name-'.repeat(15)))
    expect(await query(engine, 'select 1')).toEqual([1])
  })

  test.skipIf(isRoot)('says what to do when it may not write to the folder', async () => {
    const folder = join(root, 'not-writable')
    await mkdir(folder, { mode: 0o555 })
    await expect(start(join(folder, 'data'))).rejects.toThrow(
      /^The data folder .* cannot be used: this user may not write there. Change its owner, or name another folder with --data.$/,
    )
    await expect(start(folder)).rejects.toThrow(EngineError)
  })

  test('says what to do when the folder is a file', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(start(join(root, 'file'))).rejects.toThrow('cannot be used: it is a file.')
  })

  test('says what to do when another major version wrote the data', async () => {
    await (await startEngine({ dataDir: home })).stop()
    const versionFile = join(home, 'postgres/PG_VERSION')
    const version = await readFile(versionFile, 'utf8')
    await writeFile(versionFile, '9\n')
    cleanups.push(() => writeFile(versionFile, version))
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 9 and this Kempelen brings \d+\. Run the Kempelen/)
  })

  test("gives the engine's own reason when it refuses", async () => {
    await (await startEngine({ dataDir: home })).stop()
    await rename(join(home, 'postgres/global'), join(home, 'postgres/elsewhere'))
    cleanups.push(() => rename(join(home, 'postgres/elsewhere'), join(home, 'postgres/global')))
    await expect(start()).rejects.toThrow(/^PostgreSQL does not run on .*: .*could not .*engine.log\)\.$/)
  })
})

describe('after a crash', () => {
  test('of the process that started it, the engine is taken over', async () => {
    const { child, enginePid } = await startElsewhere()
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await start()).pid).toBe(enginePid)
  })

  test('of the engine, whoever uses it has it started again with what was committed', async () => {
    const engine = await start(home, { durable: true })
    await query(engine, 'create table kept as select 1770 as n')
    const killed = engine.pid
    process.kill(killed, 'SIGKILL')
    await until(() => engine.pid !== killed && engine.pid !== 0)
    const again = await start()
    expect(again.pid).toBe(engine.pid)
    expect(await query(again, 'select n from kept')).toEqual([1770])
  })

  test('of engine and process, the next start recovers', async () => {
    const { child, enginePid } = await startElsewhere()
    child.kill('SIGKILL')
    process.kill(enginePid, 'SIGKILL')
    const engine = await start()
    expect(engine.pid).not.toBe(enginePid)
    expect(await query(engine, 'select 1')).toEqual([1])
  })

  test('a process that was given the id of the dead engine does not keep the next one away', async () => {
    const stranger = spawn('sleep', ['60'])
    cleanups.push(() => stranger.kill())
    for (const file of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      await writeFile(join(home, 'postgres', file), `${stranger.pid}\n/proc/self/cwd\n1\n5432\n.\n`)
    }
    const engine = await start()
    expect(engine.pid).not.toBe(stranger.pid)
    expect(stranger.exitCode).toBe(null)
  })

  test('a lock left by a dead process does not keep the next start away', async () => {
    await writeFile(join(home, 'start.lock'), '4194999 1')
    expect(isAlive((await start()).pid)).toBe(true)
  })

  test('in the middle of making the cluster, the next start makes it anew', async () => {
    const dataDir = join(root, 'interrupted')
    const child = beginElsewhere(dataDir)
    const halfMade = async () =>
      (await readdir(dataDir).catch(() => [])).find((name) => name.startsWith('postgres.half'))
    await until(async () => (await halfMade()) !== undefined)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await readdir(dataDir)).not.toContain('postgres')
    const engine = await start(dataDir)
    expect(await query(engine, 'select 1')).toEqual([1])
    expect(await halfMade()).toBe(undefined)
  })
})

describe('leave', () => {
  test('stops the engine when nobody else is in', async () => {
    const engine = await start()
    const { pid } = engine
    await engine.leave()
    await until(() => !isAlive(pid)) // For a moment it is still a zombie, our child.
    expect(engine.pid).toBe(0)
  })

  test('keeps the engine for whoever came without starting it', async () => {
    const engine = await start()
    const visitor = new pg.Client({ ...engine.connection, database: 'postgres', application_name: 'kempelen visitor' })
    await visitor.connect()
    await engine.leave()
    expect((await visitor.query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await visitor.end()
    await start() // For its clean-up.
  })

  test('of one and entry of another at the same time leave the other with a running engine', async () => {
    let engine = await start()
    for (let round = 0; round < 8; round++) {
      const [next] = await Promise.all([start(), engine.leave()])
      expect(await query(next, 'select 1')).toEqual([1])
      engine = next
    }
  })

  test('returns when the engine is gone already', async () => {
    const engine = await start()
    process.kill(engine.pid, 'SIGINT')
    await engine.leave()
  })
})

test('the data lives with the system for root, below the home of others', () => {
  expect(defaultDataDir({ uid: 0, home: '/root' })).toBe('/var/lib/kempelen')
  expect(defaultDataDir({ uid: 1000, home: '/home/ada' })).toBe('/home/ada/.local/share/kempelen')
  expect(defaultDataDir({ uid: 1000, home: '/home/ada', xdgDataHome: '/data/ada' })).toBe('/data/ada/kempelen')
})
