import { createServer } from 'node:net'
import { checkLedger } from '@kempelen/store'
import type { FastifyInstance } from 'fastify'
import { accountLetters } from './account-letters.ts'
import { openAccounts } from './accounts.ts'
import { openDoors } from './app.ts'
import { startClock } from './clock/clock.ts'
import { ConfigError } from './config/config.ts'
import { instanceKey, Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Market } from './context.ts'
import { startDelivering } from './delivery/delivering.ts'
import { startTelling } from './live/telling.ts'
import { openMarket } from './market.ts'
import { openMTurkHosts } from './mturk-hosts/mturk-hosts.ts'
import { openDatabase } from './open-database.ts'
import { createRequester, operatorLink, type Seed } from './seed.ts'
import { ticketsOf } from './sign-on/tickets.ts'

export interface RunningServer {
  readonly url: string
  readonly market: Market
  readonly app: FastifyInstance
  /** Lets requests finish, then leaves the engine, which stops with its last server. */
  readonly close: () => Promise<void>
}

/** Starts a marketplace: engine or database, migrations, doors, clock. Accepts requests when it returns. */
export async function startServer(config: Config, say: (line: string) => void = () => {}): Promise<RunningServer> {
  const { database, accountPool, leave } = await openDatabase(config, say)
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
      takeTicket: ticketsOf(market).take,
      sendLetter: accountLetters(market),
      sendsMail: config.smtpUrl !== '',
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
    const telling = startTelling(market, (error) => app!.log.error({ err: error }, 'Other servers could not be told'))
    const opened = app
    const close = async () => {
      await Promise.all([clock.stop(), delivering.stop(), telling.stop()])
      await mturkHosts?.close()
      await opened.close()
      await leave()
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
    await leave()
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
  const { database, leave } = await openDatabase(config)
  const keys = new Keys(instanceKey(config.instanceKey, config.dataDir))
  const market = openMarket(database, config, keys, () => config.publicUrl || `http://localhost:${config.port}`)
  return {
    checkLedger: () => checkLedger(database),
    createRequester: (name, deposit) => createRequester(market, name, deposit),
    operatorLink: async () => (await operatorLink(market, { evenIfThereIsOne: true }))!,
    close: leave,
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
