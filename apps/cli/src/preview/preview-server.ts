import { createReadStream, existsSync, statSync, watch } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  AnswerSchemaError,
  answerProblem,
  answersToXml,
  checkTemplate,
  decodeAnswer,
  externalHitScript,
  parseAnswerSchema,
  renderHtmlQuestion,
  renderTemplate,
  submittedPage,
  TemplateError,
} from '@kempelen/task-content'
import { samplesFolder } from '@kempelen/templates'
import { Failure } from '../failure.ts'
import type { TemplateSource } from './find-template.ts'

const page = fileURLToPath(new URL('./page/', import.meta.url))
const crowdElements = fileURLToPath(new URL('../../../../packages/crowd-elements/dist/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
}

const longestAnswer = 10_000_000

/**
 * Shows a template with its rows as Workers will see it: in the same sandbox, with the same scripts. Listens on this machine
 * only. Nothing is stored; an answer is shown as the JSON that a program would get.
 *
 * @returns the server, which listens on the port (0: any free one).
 */
export async function startPreview(source: TemplateSource, port: number): Promise<Server> {
  const watchers = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(source, watchers, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end((error as Error).message)
    })
  })
  if (source.file) {
    const changes = watch(source.file, () => {
      for (const watcher of watchers) watcher.write('data: changed\n\n')
    })
    server.once('close', () => changes.close())
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

async function answer(
  source: TemplateSource,
  watchers: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const { pathname } = new URL(request.url!, 'http://localhost')
  // A name that leads here from elsewhere must not read what is shown.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 403, '.html', 'Forbidden')
  if (pathname === '/') return sendFile(response, `${page}index.html`)
  if (pathname === '/preview.css' || pathname === '/preview.js') return sendFile(response, `${page}${pathname}`)
  if (pathname === '/state') return send(response, 200, '.json', JSON.stringify(stateOf(source)))
  if (pathname === '/changes') return follow(watchers, response)
  if (pathname === '/answer')
    return send(response, 200, '.json', JSON.stringify(judge(source, JSON.parse(await bodyOf(request)))))
  if (pathname.endsWith('/mturk/externalSubmit')) {
    await bodyOf(request)
    return send(response, 200, '.html', submittedPage({ assignmentId: 'PREVIEW', nonce: '' }))
  }
  const row = /^\/task\/(\d+)$/.exec(pathname)?.[1]
  if (row !== undefined) return sendTask(source, Number(row), response)
  if (pathname === '/static/externalHIT_v1.js') return send(response, 200, '.js', externalHitScript())
  if (pathname.startsWith('/static/samples/'))
    return sendFile(response, below(samplesFolder, pathname.slice(16)), request.headers.range)
  if (pathname.startsWith('/static/')) return sendFile(response, below(crowdElements, pathname.slice(8)))
  return send(response, 404, '.html', 'There is nothing here.')
}

function stateOf(source: TemplateSource): object {
  try {
    const { columns, rows } = source.rows()
    return { name: source.name, columns, rows, findings: checkTemplate(source.html(), columns) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { name: source.name, columns: [], rows: [], findings: [], problem: error.message }
  }
}

function sendTask(source: TemplateSource, index: number, response: ServerResponse): ServerResponse {
  const row = source.rows().rows[index] ?? {}
  let html: string
  try {
    html = renderHtmlQuestion(renderTemplate(source.html(), row), { staticOrigin: '' })
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { line, column, message } = error
    return send(response, 200, '.txt', `Line ${line}, column ${column}: ${message}.`)
  }
  response.setHeader(
    'content-security-policy',
    'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads',
  )
  return send(response, 200, '.html', html)
}

/** What a program would read of an answer, and what its schema says of it. */
function judge(source: TemplateSource, fields: [string, string][]): object {
  const decoded = decodeAnswer(answersToXml(fields))
  const schema = source.answerSchema()
  try {
    return {
      answer: decoded,
      problem: schema === undefined ? undefined : answerProblem(parseAnswerSchema(schema), decoded),
    }
  } catch (error) {
    if (!(error instanceof AnswerSchemaError)) throw error
    return { answer: decoded, problem: `The schema cannot be used. ${error.message}` }
  }
}

function follow(watchers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('\n')
  watchers.add(response)
  response.once('close', () => watchers.delete(response))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestAnswer) throw new Failure('The answer is too long.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function below(folder: string, path: string): string {
  const full = normalize(join(folder, decodeURIComponent(path)))
  return full.startsWith(normalize(folder)) ? full : ''
}

/** The whole file, or the part that a player asks for, without which no browser can move about in a recording. */
function sendFile(response: ServerResponse, path: string, range?: string): ServerResponse {
  if (!existsSync(path))
    return send(response, 404, '.txt', 'There is no such file. `npm start` builds the crowd elements.')
  const { size } = statSync(path)
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const headers = { ...headersFor(extname(path)), 'accept-ranges': 'bytes' }
  if (from === undefined) {
    response.writeHead(200, { ...headers, 'content-length': size })
    return createReadStream(path).pipe(response)
  }
  const [start, end] = [Number(from), to ? Math.min(Number(to), size - 1) : size - 1]
  if (start > end) return response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  response.writeHead(206, {
    ...headers,
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
  })
  return createReadStream(path, { start, end }).pipe(response)
}

function send(response: ServerResponse, status: number, ending: string, body: string): ServerResponse {
  return response.writeHead(status, headersFor(ending)).end(body)
}

function headersFor(ending: string): Record<string, string> {
  const type = types[ending] ?? (ending === '.json' ? 'application/json' : 'text/plain; charset=utf-8')
  return {
    'content-type': type,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  }
}
