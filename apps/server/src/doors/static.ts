import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const builtPages = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** The web app. Any address that is no file is a page of it, decided in the browser. */
export async function staticDoor(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${builtPages}index.html`)
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: builtPages,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Vite names bundles by their content; everything else may change with the next version.
        const isNamedByContent = path.includes('/assets/')
        response.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      if (isBuilt) return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
      return reply.type('text/plain').send('The web pages have not been built. `npm start` builds them.\n')
    }
    return reply.status(404).send({ message: `There is nothing at ${request.method} ${request.url}.` })
  })
}
