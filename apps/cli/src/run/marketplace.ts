import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, createClient, RefusedError, UnreachableError } from '@kempelen/client'
import { operatorLink, operatorToken, type RunningServer, startServer } from '@kempelen/server'
import { Failure } from '../failure.ts'
import { writeReadyFile } from '../ready-file.ts'
import { configOf } from '../settings-options.ts'
import type { Door } from './files.ts'
import type { RunOptions } from './options.ts'

/** Where a batch is worked through, and as whom. */
export interface Marketplace extends Door {
  readonly token: string
  readonly client: Client
  /** How a command reaches it again. */
  readonly options: string
  readonly close: () => Promise<void>
}

const firstDeposit = '1000.00'

/** The marketplace that is named, or one of one's own that is open for as long as this command runs. */
export async function openMarketplace(options: RunOptions, say: (line: string) => void): Promise<Marketplace> {
  const { url = 'http://localhost:1770', token } = options
  if (token) {
    const client = createClient({ baseUrl: url, token })
    await checkToken(client, url)
    const named = options.url ? ` --url ${url}` : ''
    return { ...doorOf(url, token), client, options: named, close: async () => {} }
  }
  const config = configOf(options)
  const server = await startServer(config, say).catch((error: Error) => {
    if (error.name !== 'ConfigError' || !error.message.startsWith('Port')) throw error
    throw new Failure(
      `${error.message} If it is your marketplace that listens there, give run a token, as this makes one: kempelen access-key --name NAME`,
    )
  })
  try {
    const own = await ownRequester(server, config.dataDir, options.deposit)
    const link = await operatorLink(server.market)
    say(`A marketplace of your own is open at ${server.url} while this runs; its data is in ${config.dataDir}.`)
    if (link) say(`Become its operator by this link, which works once: ${link}`)
    return {
      ...doorOf(server.url, own),
      client: createClient({ baseUrl: server.url, token: own }),
      options: options.data ? ` --data ${options.data}` : '',
      close: () => server.close(),
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

function doorOf(url: string, token: string): Door & { token: string } {
  return { url: url.replace(/\/+$/, ''), headers: { Authorization: `Bearer ${token}` }, token }
}

async function checkToken(client: Client, url: string): Promise<void> {
  try {
    await client.GetAccountBalance()
  } catch (error) {
    if (error instanceof UnreachableError)
      throw new Failure(`No marketplace answers at ${url}. Start it, or name another with --url.`)
    if (!(error instanceof RefusedError) || error.status >= 500) throw error
    throw new Failure(
      `${url} does not know this token as a Requester's. The machine that runs it makes one: kempelen access-key --name NAME`,
    )
  }
}

/** The Requester of this data directory, with play money; the same one every time, so that batches can be resumed. */
async function ownRequester(server: RunningServer, dataDir: string, deposit: string | undefined): Promise<string> {
  const file = join(dataDir, 'run-requester.json')
  const operator = createClient({ baseUrl: server.url, token: await operatorToken(server.market) })
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const { RequesterId, Token } = known ?? (await operator.CreateRequester({ Name: 'kempelen run' }))
  if (!known) writeReadyFile(file, { RequesterId, Token })
  const amount = deposit ?? (known ? undefined : firstDeposit)
  if (amount) await operator.Deposit({ RequesterId, Amount: amount })
  return Token
}
