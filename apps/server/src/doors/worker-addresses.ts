import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'

/** MTurk's own Worker addresses, as programs and e-mails name them, lead to our pages. Either id of a group will do. */
export function workerAddressesDoor(app: FastifyInstance, market: Market): void {
  const toGroup = async (id: string | undefined) => {
    const group = id && /^[A-Z0-9]{1,64}$/.test(id) ? await market.groups.get(id) : undefined
    return group ? `/worker/groups/${group.hitGroupId}` : '/worker'
  }
  for (const path of ['/mturk/preview', '/mturk/previewandaccept']) {
    app.get<{ Querystring: { groupId?: string } }>(path, async (request, reply) =>
      reply.redirect(await toGroup(request.query.groupId)),
    )
  }
  app.get<{ Params: { id: string } }>('/projects/:id/tasks', async (request, reply) =>
    reply.redirect(await toGroup(request.params.id)),
  )
  for (const path of ['/mturk/findhits', '/projects'])
    app.get(path, async (_request, reply) => reply.redirect('/worker'))
}
