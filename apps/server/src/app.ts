import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Accounts } from './accounts.ts'
import type { Market } from './context.ts'
import { accountsDoor } from './doors/accounts.ts'
import { awsJsonDoor } from './doors/aws-json.ts'
import { batchesDoor } from './doors/batches.ts'
import { asRefusal } from './doors/fault.ts'
import { filesDoor } from './doors/files.ts'
import { healthDoor } from './doors/health.ts'
import { liveDoor } from './doors/live.ts'
import { myDataDoor } from './doors/my-data.ts'
import { myWorkDoor } from './doors/my-work.ts'
import { openApiDoor } from './doors/openapi.ts'
import { payoutFilesDoor } from './doors/payout-files.ts'
import { refuse, restDoor } from './doors/rest.ts'
import { resultsDoor } from './doors/results.ts'
import { reviewedDoor } from './doors/reviewed.ts'
import { signOnDoor } from './doors/sign-on.ts'
import { statementsDoor } from './doors/statements.ts'
import { staticDoor } from './doors/static.ts'
import { taskFilesDoor } from './doors/task-files.ts'
import { taskPagesDoor } from './doors/task-pages.ts'
import { taskScriptsDoor } from './doors/task-scripts.ts'
import { workerSiteDoor } from './doors/worker-site/worker-site.ts'
import { workersDoor } from './doors/workers.ts'
import { Session } from './session.ts'

/** What requests get to end in when the server stops. A connection that never sent one would hold it for a minute. */
const secondsToFinish = 10

/** The doors of a market, ready to listen. */
export async function openDoors(market: Market, accounts: Accounts): Promise<FastifyInstance> {
  const { config } = market
  const app = fastify({
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({
      disableRequestLogging: config.logLevel !== 'debug' && config.logLevel !== 'trace',
    }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  })
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/x-amz-json-1.1', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.setErrorHandler((error: Error, _request, reply) => reply.send(refuse(reply, asRefusal(error))))

  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), secondsToFinish * 1000).unref()
  })
  await app.register(multipart)
  if (config.requestsPerMinute > 0)
    await app.register(rateLimit, {
      max: config.requestsPerMinute,
      timeWindow: 60_000,
      keyGenerator: callerKey,
      addHeadersOnExceeding: noHeaders,
      addHeaders: noHeaders,
    })
  const session = new Session(accounts, market.credentials)

  awsJsonDoor(app, market)
  taskPagesDoor(app, market)
  filesDoor(app, market)
  healthDoor(app, market)
  liveDoor(app, market, session)
  signOnDoor(app, market)
  taskFilesDoor(app, market, session)
  await app.register(async (rows) => batchesDoor(rows, market, session))
  await app.register(async (rows) => workersDoor(rows, market, session))
  await app.register(async (rows) => reviewedDoor(rows, market, session))
  const compression = { global: true, threshold: 1024 }
  await app.register(async (operations) => {
    await operations.register(compress, { ...compression, threshold: 4096, encodings: ['gzip'] })
    restDoor(operations, market, session)
  })
  await app.register(async (scripts) => {
    await scripts.register(compress, compression)
    await taskScriptsDoor(scripts)
  })
  await app.register(async (pages) => {
    await pages.register(compress, compression)
    await pages.register(helmet, pagePolicy(market))
    resultsDoor(pages, market, session)
    myWorkDoor(pages, market, session)
    myDataDoor(pages, market, session)
    statementsDoor(pages, market, session)
    payoutFilesDoor(pages, market, session)
    openApiDoor(pages)
    await workerSiteDoor(pages, market, session)
    accountsDoor(pages, accounts, market.publicUrl)
    await staticDoor(pages)
  })
  return app
}

/** Pages of the app: nobody frames them, and they frame tasks from anywhere. */
function pagePolicy({ config }: Market) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes style attributes and elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ['https:', 'http:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        // A preview is posted into its frame.
        formAction: ["'self'", ...(config.taskOrigin ? [config.taskOrigin] : [])],
        objectSrc: ["'none'"],
      },
    },
    frameguard: { action: 'deny' as const },
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? undefined : false,
    crossOriginEmbedderPolicy: false,
  }
}

/** One budget for each credential, and for each address where there is none. */
function callerKey(request: FastifyRequest): string {
  const { authorization } = request.headers
  const credential = authorization && (/Credential=([^/]+)\//.exec(authorization)?.[1] ?? authorization)
  return credential || request.ip
}

const noHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
  'retry-after': false,
}
