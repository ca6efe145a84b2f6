import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import { externalHitScript } from '@kempelen/task-content'
import { samplesFolder } from '@kempelen/templates'
import type { FastifyInstance, FastifyReply } from 'fastify'

const crowdElements = fileURLToPath(new URL('../../../../packages/crowd-elements/dist/', import.meta.url))

/**
 * The scripts of MTurk's templates in our own make, and the samples of the gallery. Task pages load them, and frames of a
 * task have no origin.
 */
export async function taskScriptsDoor(app: FastifyInstance): Promise<void> {
  app.get('/static/externalHIT_v1.js', async (_request, reply) => {
    openToFrames(reply)
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(externalHitScript())
  })

  await app.register(fastifyStatic, { root: samplesFolder, prefix: '/static/samples/', ...openFiles })
  if (!existsSync(`${crowdElements}crowd-html-elements.js`)) return
  await app.register(fastifyStatic, { root: crowdElements, prefix: '/static/', ...openFiles })
}

const openFiles = {
  wildcard: false,
  decorateReply: false,
  cacheControl: false,
  setHeaders: (reply) => {
    openToFrames(reply)
    // The scripts of one version belong together, so a browser asks each time whether its copies still hold.
    reply.header('cache-control', 'no-cache')
  },
} satisfies Partial<FastifyStaticOptions>

function openToFrames(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
}
