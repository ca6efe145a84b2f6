import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts.ts'
import { askAccounts } from '../visit.ts'

/** `/api/auth/*`: where links of mails and identity providers lead, and programs sign up; answered by better-auth. */
export function accountsDoor(app: FastifyInstance, accounts: Accounts, publicUrl: () => string): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    bodyLimit: 64 * 1024,
    handler: async (request, reply) => {
      const body = request.method === 'POST' ? ((request.body ?? {}) as object) : undefined
      const response = await askAccounts(accounts, request, new URL(request.url, publicUrl()), body)
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(await response.text())
    },
  })
}
