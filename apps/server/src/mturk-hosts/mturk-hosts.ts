import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { ConfigError } from '../config/config.ts'
import type { Config } from '../config/settings.ts'

/** The hosts that programs for MTurk have built in: the API, its sandbox, and the websites that task pages post to. */
const hosts = [
  'mturk-requester.us-east-1.amazonaws.com',
  'mturk-requester-sandbox.us-east-1.amazonaws.com',
  'www.mturk.com',
  'worker.mturk.com',
  'workersandbox.mturk.com',
  'requester.mturk.com',
  'requestersandbox.mturk.com',
] as const

const permitted = [hosts[0], hosts[1], 'mturk.com']

export interface MTurkHosts {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Answers by TLS in the name of MTurk's hosts, for machines whose hosts file leads these names here. The same doors as
 * ever, on another port.
 */
export async function openMTurkHosts(
  app: FastifyInstance,
  config: Config,
  say: (line: string) => void,
): Promise<MTurkHosts> {
  // Few marketplaces need it, so the others do not load it.
  const { openAuthority } = await import('./authority.ts')
  const authority = await openAuthority(join(config.dataDir, 'mturk-hosts'), permitted)
  const server = createServer(await authority.issue(hosts), (request, response) => app.routing(request, response))
  await listen(server, config.mturkHostsPort, config.host)
  const { port } = server.address() as AddressInfo
  for (const line of instructions(config.host, port, authority.file)) say(line)
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asConfigError(error, port)))
    server.listen(port, host, resolve)
  })
}

function asConfigError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EACCES')
    return new ConfigError(
      `Port ${port}, which MTurk's hosts need, may not be opened by this user. Start as root, or set KEMPELEN_MTURK_HOSTS_PORT and lead port 443 there.`,
    )
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`Port ${port}, which MTurk's hosts need, is taken by another program. Stop that program.`)
  return error
}

function instructions(host: string, port: number, file: string): string[] {
  const address = host === '0.0.0.0' ? 'the address of this machine' : host
  return [
    `MTurk's hosts are answered on port ${port}. On the machine of the program, add to /etc/hosts:`,
    ...hosts.map((name) => `  ${address} ${name}`),
    'and trust the certificate that this marketplace made for them:',
    `  export AWS_CA_BUNDLE=${file}          # boto3 and the AWS CLI`,
    `  export SSL_CERT_FILE=${file}          # Python's own https, as oTree uses it`,
    `  export REQUESTS_CA_BUNDLE=${file}     # requests`,
    `  export NODE_EXTRA_CA_CERTS=${file}    # Node`,
  ]
}
