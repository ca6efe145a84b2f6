import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts.ts'

/** `/api/auth/*`: sign-up, sign-in and sign-out, answered by better-auth. */
export function accountsDoor(app: FastifyInstance, accounts: Accounts, publicUrl: () => string): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: 64 * 1024,
    handler: async (request, reply) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined && name !== 'content-length')
          headers.set(name, Array.isArray(value) ? value.join(', ') : value)
      }
      headers.set('x-forwarded-for', request.ip)
      const response = await accounts.handler(
        new Request(new URL(request.url, publicUrl()), {
          method: request.method,
          headers,
          ...(request.method === 'POST' && { body: JSON.stringify(request.body ?? {}) }),
        }),
      )
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(await response.text())
    },
  })
}
