import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Market } from '../context.ts'
import { SignOnFlows, stateSeconds } from '../sign-on/flows.ts'
import { SignOnFailed } from '../sign-on/identity.ts'
import { refuse } from './rest.ts'

const cookieName = 'kempelen.sign_on'
type Provider = { Params: { provider: string } }

/**
 * `/sign-on/<provider>`: people leave for their identity provider here and come back, by OpenID Connect to `/callback` or by
 * SAML 2.0 to `/assertion`. `/metadata` says what SAML providers are to know of us.
 */
export function signOnDoor(app: FastifyInstance, market: Market): void {
  const flows = new SignOnFlows(market)
  const isEncrypted = market.config.publicUrl.startsWith('https:')

  app.get<Provider & { Querystring: { from?: string } }>('/sign-on/:provider', (request, reply) =>
    orBack(reply, async () => {
      const { url, cookie } = await flows.begin(request.params.provider, request.query.from)
      if (cookie) reply.header('set-cookie', setCookie(cookie, stateSeconds, isEncrypted))
      return reply.redirect(url)
    }),
  )

  app.get<Provider>('/sign-on/:provider/callback', (request, reply) =>
    orBack(reply, async () => {
      const query = request.url.slice(request.url.indexOf('?'))
      const next = await flows.endOidc(request.params.provider, query, cookieOf(request.headers.cookie))
      return reply.header('set-cookie', setCookie('', 0, isEncrypted)).redirect(next)
    }),
  )

  app.post<Provider & { Body: string }>('/sign-on/:provider/assertion', { bodyLimit: 512 * 1024 }, (request, reply) =>
    orBack(reply, async () =>
      // The browser goes on with GET, which brings the cookies of our site along.
      reply.redirect(await flows.endSaml(request.params.provider, new URLSearchParams(request.body ?? '')), 303),
    ),
  )

  app.get<Provider>('/sign-on/:provider/metadata', async (request, reply) => {
    try {
      const metadata = await flows.metadata(request.params.provider)
      reply.type('application/samlmetadata+xml')
      return metadata
    } catch (error) {
      return refuse(reply, error)
    }
  })
}

/** What went wrong is told on the sign-in page. */
async function orBack(reply: FastifyReply, act: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof SignOnFailed)) return reply.send(refuse(reply, error))
    return reply.redirect(`/sign-in?problem=${encodeURIComponent(error.message)}`, 303)
  }
}

function setCookie(value: string, seconds: number, isEncrypted: boolean): string {
  const secure = isEncrypted ? '; Secure' : ''
  return `${cookieName}=${value}; Path=/sign-on/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

function cookieOf(cookies = ''): string | undefined {
  return cookies
    .split('; ')
    .find((one) => one.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
}
