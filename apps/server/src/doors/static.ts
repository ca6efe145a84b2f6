import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const builtPages = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** The web app. Any address that is no file is a page of it, decided in the browser. */
export async function staticDoor(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${builtPages}index.html`)
  const early = isBuilt ? earlyLinks() : new Map<string, string>()
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: builtPages,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        // Vite names bundles by their content; everything else may change with the next version.
        const isNamedByContent = path.includes('/assets/')
        response.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      if (isBuilt) {
        const link = early.get(/^\/\w+/.exec(request.url)?.[0] ?? '')
        return reply
          .headers({ 'cache-control': 'no-cache', ...(link && { link }) })
          .sendFile('index.html', { cacheControl: false })
      }
      return reply.type('text/plain').send('The web pages have not been built. `npm start` builds them.\n')
    }
    return reply.status(404).send({ message: `There is nothing at ${request.method} ${request.url}.` })
  })
}

/** Rooms whose script is only named in the app's, one slow round trip later. A Worker's first page is part of that already. */
const rooms = { '/requester': 'src/requester/pages.ts', '/operator': 'src/operator/pages.ts' }

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** `Link` headers by room: what its pages need beyond what index.html names. */
function earlyLinks(): Map<string, string> {
  const manifest = JSON.parse(readFileSync(`${builtPages}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const html = readFileSync(`${builtPages}index.html`, 'utf8')
  return new Map(
    Object.entries(rooms).map(([path, source]) => {
      const chunks = chunksOf(manifest, source).filter(({ file }) => !html.includes(file))
      const links = chunks.flatMap(({ file, css = [] }) => [
        `</${file}>; rel=modulepreload`,
        ...css
          .filter((sheet) => !html.includes(sheet))
          .map((sheet) => `</${sheet}>; rel=preload; as=style; crossorigin`),
      ])
      return [path, [...new Set(links)].join(', ')]
    }),
  )
}

function chunksOf(manifest: Record<string, Chunk>, source: string): Chunk[] {
  const names = new Set([source])
  // A set grows while it is walked.
  for (const name of names) for (const imported of manifest[name]?.imports ?? []) names.add(imported)
  return [...names].flatMap((name) => manifest[name] ?? [])
}
