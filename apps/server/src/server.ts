import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { checkLedger, Database, type Engine, ensureDatabase, majorVersion, migrate, startEngine } from '@kempelen/store'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openAccounts } from './accounts.ts'
import { openDoors } from './app.ts'
import { startClock } from './clock/clock.ts'
import { ConfigError } from './config/config.ts'
import { instanceKey, Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Market } from './context.ts'
import { startDelivering } from './delivery/delivering.ts'
import { openMarket } from './market.ts'
import { openMTurkHosts } from './mturk-hosts/mturk-hosts.ts'
import { createRequester, operatorLink, type Seed } from './seed.ts'

export interface RunningServer {
  readonly url: string
  readonly market: Market
  readonly app: FastifyInstance
  /** Lets requests finish, then leaves the engine, which stops with its last server. */
  readonly close: () => Promise<void>
}

/** Starts a marketplace: engine or database, migrations, doors, clock. Accepts requests when it returns. */
export async function startServer(config: Config, say: (line: string) => void = () => {}): Promise<RunningServer> {
  const { engine, database, accountPool } = await openDatabase(config, say)
  let app: FastifyInstance | undefined
  try {
    const keys = new Keys(instanceKey(config.instanceKey, config.dataDir))
    let listeningUrl = ''
    const market = openMarket(database, config, keys, () => config.publicUrl || listeningUrl)
    // The port may be any free one, and the address is part of cookies and checks, so a bare listener comes first.
    const port = config.port === 0 ? await freePort(config.host) : config.port
    listeningUrl = `http://localhost:${port}`
    const accounts = openAccounts(accountPool, {
      publicUrl: market.publicUrl(),
      trustedOrigins: [listeningUrl, `http://127.0.0.1:${port}`],
      secret: keys.sessions.reveal(),
    })
    app = await openDoors(market, accounts)
    await app.listen({ port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw asConfigError(error, port, config.host)
    })
    const mturkHosts = config.mturkHosts ? await openMTurkHosts(app, config, say) : undefined
    const clock = startClock(market, (error) =>
      app!.log.error({ err: error }, 'The clock failed; it tries again in a second'),
    )
    const delivering = startDelivering(market, (error) =>
      app!.log.error({ err: error }, 'A delivery could not be noted'),
    )
    const opened = app
    const close = async () => {
      await Promise.all([clock.stop(), delivering.stop()])
      await mturkHosts?.close()
      await opened.close()
      await Promise.all([database.end(), accountPool.end()])
      await engine?.leave()
    }
    // A signal may come while a command that failed closes it already.
    let closing: Promise<void> | undefined
    return {
      url: market.publicUrl(),
      market,
      app: opened,
      close: () => {
        closing ??= close()
        return closing
      },
    }
  } catch (error) {
    await app?.close()
    await Promise.all([database.end(), accountPool.end()])
    await engine?.leave()
    throw error
  }
}

/** The marketplace without its doors, for commands that run beside the server or without it. */
export interface Books {
  readonly checkLedger: () => ReturnType<typeof checkLedger>
  readonly createRequester: (name: string, deposit: string) => Promise<Seed['Requester']>
  readonly operatorLink: () => Promise<string>
  readonly close: () => Promise<void>
}

export async function openBooks(config: Config): Promise<Books> {
  const { engine, database, accountPool } = await openDatabase(config, () => {})
  const keys = new Keys(instanceKey(config.instanceKey, config.dataDir))
  const market = openMarket(database, config, keys, () => config.publicUrl || `http://localhost:${config.port}`)
  return {
    checkLedger: () => checkLedger(database),
    createRequester: (name, deposit) => createRequester(market, name, deposit),
    operatorLink: async () => (await operatorLink(market, { evenIfThereIsOne: true }))!,
    close: async () => {
      await Promise.all([database.end(), accountPool.end()])
      await engine?.leave()
    },
  }
}

interface OpenDatabase {
  readonly engine?: Engine
  readonly database: Database
  /** better-auth's own connections, which see its schema only. */
  readonly accountPool: pg.Pool
}

async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  makeDataDir(config.dataDir)
  const engine = config.databaseUrl ? undefined : await startEngine({ dataDir: config.dataDir, say })
  const connection = engine
    ? { ...engine.connection, database: await ensureDatabase(engine.connection, 'kempelen') }
    : { connectionString: config.databaseUrl }
  const database = new Database({ ...connection, poolSize: config.poolSize })
  try {
    await checkVersion(database, config)
    await migrate(database, say)
  } catch (error) {
    await database.end()
    await engine?.leave()
    throw error
  }
  const accountPool = new pg.Pool({
    ...connection,
    max: 4,
    application_name: 'kempelen accounts',
    options: '-c search_path=auth',
  })
  accountPool.on('error', () => {})
  accountPool.on('connect', (client) => void client.on('error', () => {}))
  return { ...(engine && { engine }), database, accountPool }
}

async function checkVersion(database: Database, config: Config): Promise<void> {
  const version = await majorVersion(database).catch((error: Error) => {
    if (!config.databaseUrl) throw error
    throw new ConfigError(
      `The database that DATABASE_URL names cannot be reached: ${error.message}. Check the address, the name and the password.`,
    )
  })
  if (version < 15)
    throw new ConfigError(
      `The database is PostgreSQL ${version}; Kempelen needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
}

function makeDataDir(dataDir: string): void {
  try {
    // It holds the instance key, which opens every secret.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigError(
      `The data directory ${dataDir} cannot be made: ${(error as Error).message}. Name another with --data.`,
    )
  }
}

async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function asConfigError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(
      `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`,
    )
  if (error.code === 'EACCES')
    return new ConfigError(`Port ${port} may not be opened by this user. Choose one above 1024 with --port.`)
  if (error.code === 'EADDRNOTAVAIL')
    return new ConfigError(`This machine has no address ${host}. Check KEMPELEN_HOST.`)
  return error
}
