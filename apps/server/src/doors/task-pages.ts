import { randomBytes } from 'node:crypto'
import { type Contracts, errorTable, type OutputOf, Refusal } from '@kempelen/protocol'
import { refusedPage, relayPage, submittedPage } from '@kempelen/task-content'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { surveyField } from '../steps/survey-page.ts'
import { isPageOf, readSubmitToken, readTestToken } from '../task-token.ts'
import { report } from './fault.ts'
import { readForm } from './form.ts'

/** What user content may do, wherever it is opened: run, but as nobody. The frame repeats it; this is the defence. */
export const sandboxPolicy =
  'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

/** Pages under `/t/`: task content, which is untrusted, and the answers that come out of it. */
export function taskPagesDoor(app: FastifyInstance, market: Market): void {
  app.get<{ Params: { token: string } }>('/t/:token/content', async (request, reply) => {
    try {
      const input = { Token: request.params.token }
      const { HTML, RedirectURL } = (await dispatch(market, {}, 'GetTaskContent', input)) as Content
      if (RedirectURL) return reply.redirect(RedirectURL)
      guard(reply, sandboxPolicy)
      return reply.type('text/html; charset=utf-8').send(HTML)
    } catch (error) {
      return sendRefusal(reply, error)
    }
  })

  // A page that is kept nowhere: its sender brings it, and the token says that it is one of ours.
  app.post<{ Params: { token: string } }>('/t/:token/page', { bodyLimit: 4 * 1024 * 1024 }, async (request, reply) => {
    try {
      const { HTML } = await readForm(request)
      const isOurs = typeof HTML === 'string' && isPageOf(market.keys, request.params.token, HTML, market.now())
      if (!isOurs) throw new Refusal('TaskDoesNotExist')
      guard(reply, sandboxPolicy)
      return reply.type('text/html; charset=utf-8').send(HTML)
    } catch (error) {
      return sendRefusal(reply, error)
    }
  })

  app.post<{ Params: { token: string } }>(
    '/t/:token/mturk/externalSubmit',
    { bodyLimit: 2 * 1024 * 1024 },
    async (request, reply) => {
      const { token } = request.params
      const test = readTestToken(market.keys, token)
      if (test) return submitTest(market, test, request, reply)
      const held = readSubmitToken(market.keys, token)
      if (!held)
        return sendPage(reply.status(404), (nonce) =>
          refusedPage({ sentence: 'This address belongs to no assignment.', nonce }),
        )
      try {
        const fields = await readForm(request)
        await dispatch(market, { workerId: held.workerId }, 'SubmitAssignment', {
          AssignmentId: held.assignmentId,
          Fields: fields,
        })
        return sendPage(reply, (nonce) => submittedPage({ assignmentId: held.assignmentId, nonce }))
      } catch (error) {
        return sendRefusal(reply, error, 'Your answer was not taken; the page before still has it.')
      }
    },
  )

  // Where a survey sends people at its end; the code says how it ended.
  app.get<{ Params: { token: string; code: string } }>('/t/:token/survey/:code', async (request, reply) => {
    const held = readSubmitToken(market.keys, request.params.token)
    try {
      if (!held) throw new Refusal('TaskDoesNotExist')
      const { assignmentId, workerId } = held
      const input = { AssignmentId: assignmentId, Fields: { [surveyField]: request.params.code } }
      await dispatch(market, { workerId }, 'SubmitAssignment', input)
      return sendPage(reply, (nonce) => submittedPage({ assignmentId, nonce }))
    } catch (error) {
      return sendRefusal(reply, error, 'Go back to the task page and enter the code there.')
    }
  })

  /**
   * MTurk's own address, which old pages name. A frame sends no cookie here, so it decides nothing: it hands the fields to
   * the work page around it, which submits them with the Worker's session.
   */
  app.post('/mturk/externalSubmit', { bodyLimit: 2 * 1024 * 1024 }, async (request, reply) => {
    try {
      const fields = Object.entries(await readForm(request)).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, one]),
      )
      return sendPage(reply, (nonce) => relayPage({ fields, parentOrigin: market.publicUrl(), nonce }))
    } catch (error) {
      return sendRefusal(reply, error)
    }
  })
}

async function submitTest(
  market: Market,
  { qualificationTypeId, workerId }: { qualificationTypeId: string; workerId: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const input = { QualificationTypeId: qualificationTypeId, Fields: await readForm(request) }
    await dispatch(market, { workerId }, 'SubmitQualificationTest', input)
    return sendPage(reply, (nonce) => submittedPage({ assignmentId: qualificationTypeId, nonce }))
  } catch (error) {
    return sendRefusal(reply, error, 'Your answers were not taken; the page before still has them.')
  }
}

type Content = OutputOf<Contracts['GetTaskContent']>

function sendRefusal(reply: FastifyReply, error: unknown, consequence = ''): FastifyReply {
  const refusal = error instanceof Refusal ? error : report(reply.log, error, reply.request.id)
  const sentence = `${refusal.message} ${consequence}`.trim()
  return sendPage(reply.status(errorTable[refusal.code].restStatus), (nonce) => refusedPage({ sentence, nonce }))
}

/** Our own small pages: they may run the one script that bears the nonce. */
function sendPage(reply: FastifyReply, page: (nonce: string) => string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url')
  guard(reply, `sandbox allow-scripts; default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`)
  return reply.type('text/html; charset=utf-8').send(page(nonce))
}

function guard(reply: FastifyReply, policy: string): void {
  reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
}
