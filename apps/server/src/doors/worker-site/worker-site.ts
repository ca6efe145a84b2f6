import rateLimit from '@fastify/rate-limit'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Market } from '../../context.ts'
import type { Session } from '../../session.ts'
import { readForm } from '../form.ts'
import { number, type ProjectsQuery, projectsPage } from './projects.ts'
import { asAssignedQualification, asDashboard, asProject, asQueueTask, asStatusItem, taskUrl } from './shapes.ts'
import { type Ask, askAs, refuseProgram, wantsJson } from './visit.ts'

/** What one visit needs: who asks, and what was asked. */
interface Visit {
  readonly ask: Ask
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly now: Date
}
type Answer = (visit: Visit) => Promise<unknown>

const statusPageSize = 20

/**
 * MTurk's own Worker addresses, as e-mails, programs and browser extensions name them. People are led to our pages;
 * programs, which ask for JSON, get MTurk's shapes for the Worker whose session or token they bear.
 */
export async function workerSiteDoor(app: FastifyInstance, market: Market, session: Session): Promise<void> {
  const toGroup = async (id: string | undefined) => {
    const group = id && /^[A-Z0-9]{1,64}$/.test(id) ? await market.groups.get(id) : undefined
    return group ? `/worker/groups/${group.hitGroupId}` : '/worker'
  }
  for (const path of ['/mturk/preview', '/mturk/previewandaccept']) {
    app.get<{ Querystring: { groupId?: string } }>(path, async (request, reply) =>
      reply.redirect(await toGroup(request.query.groupId)),
    )
  }
  app.get('/mturk/findhits', async (_request, reply) => reply.redirect('/worker'))
  for (const kind of ['hit_type_messages', 'assignment_messages'])
    app.get(`/contact_requester/${kind}/new`, async (_request, reply) => reply.redirect('/worker/messages'))

  await app.register(async (site) => {
    await site.register(rateLimit, {
      max: market.config.workerRequestsPerMinute || Number.MAX_SAFE_INTEGER,
      timeWindow: 60_000,
      keyGenerator: ({ headers, ip }) => headers.authorization ?? headers.cookie ?? ip,
      errorResponseBuilder: () =>
        Object.assign(new Error('You have exceeded the allowable page request rate for this website.'), {
          statusCode: 429,
        }),
    })
    site.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
      error.statusCode === 429 ? reply.status(429).send({ message: error.message }) : refuseProgram(reply, error),
    )

    /** A page for people at `to`, and the same as JSON for programs. */
    const both = (path: string, to: (request: FastifyRequest) => string | Promise<string>, answer: Answer) => {
      for (const form of [path, `${path}.json`])
        site.get(form, async (request, reply) => {
          if (!wantsJson(request)) return reply.redirect(await to(request))
          return answer(await visit(request, reply))
        })
    }
    const visit = async (request: FastifyRequest, reply: FastifyReply): Promise<Visit> => {
      const caller = await session.callerOf(request)
      if (!caller.workerId) throw new Refusal('MissingAuthenticationTokenException')
      reply.header('cache-control', 'no-store')
      return { ask: askAs(market, { workerId: caller.workerId }), request, reply, now: market.now() }
    }

    both(
      '/projects',
      () => '/worker',
      ({ ask, request }) => projectsPage(ask, request.query as ProjectsQuery),
    )
    both(
      '/requesters/:id/projects',
      () => '/worker',
      ({ ask, request }) => projectsPage(ask, request.query as ProjectsQuery, paramOf(request, 'id')),
    )
    both(
      '/projects/:id/tasks',
      (request) => toGroup(paramOf(request, 'id')),
      async ({ ask, request }) => {
        const { HITGroup, HIT, Task } = await ask('PreviewHIT', { HITGroupId: paramOf(request, 'id') })
        return {
          project: asProject(HITGroup),
          task_id: HIT?.HITId ?? null,
          question: Task && { type: Task.Kind, value: Task.URL },
        }
      },
    )
    both('/tasks', () => '/worker/queue', queue)
    both(
      '/dashboard',
      () => '/worker/earnings',
      async ({ ask }) => asDashboard(await ask('GetEarnings', {})),
    )
    both(
      '/earnings',
      () => '/worker/earnings',
      async ({ ask }) => asDashboard(await ask('GetEarnings', {})),
    )
    both('/status_details/:date', () => '/worker/earnings', statusDetails)
    both('/qualifications/assigned', () => '/worker/qualifications', qualifications('Granted'))
    both('/qualifications/pending', () => '/worker/qualifications', qualifications('Pending'))
    both(
      '/qualifications/:id',
      (request) => `/worker/qualifications/${encodeURIComponent(paramOf(request, 'id'))}`,
      ({ ask, request }) => ask('GetQualificationType', { QualificationTypeId: paramOf(request, 'id') }),
    )

    for (const form of ['/projects/:id/tasks/accept_random', '/projects/:id/tasks/accept_random.json'])
      site.get<{ Params: { id: string } }>(form, async (request, reply) => {
        // A link on another site must not accept work; it shows it.
        const isFromElsewhere = ['cross-site', 'same-site'].includes(request.headers['sec-fetch-site'] ?? 'none')
        if (isFromElsewhere) return reply.redirect(await toGroup(request.params.id))
        const json = wantsJson(request)
        try {
          const { ask } = await visit(request, reply)
          const { Assignment } = await ask('AcceptAssignment', { HITGroupId: request.params.id })
          return reply.redirect(`${taskUrl(Assignment)}${json ? '&format=json' : ''}`)
        } catch (error) {
          if (json || !(error instanceof Refusal)) throw error
          return reply.redirect(
            error.code === 'MissingAuthenticationTokenException' ? '/sign-in' : await toGroup(request.params.id),
          )
        }
      })
    for (const form of ['/projects/:id/tasks/:task', '/projects/:id/tasks/:task.json']) {
      site.get<{ Querystring: { assignment_id?: string } }>(form, async (request, reply) => {
        const { assignment_id: assignmentId = '' } = request.query
        if (!wantsJson(request)) return reply.redirect(`/worker/assignments/${encodeURIComponent(assignmentId)}`)
        const { ask, now } = await visit(request, reply)
        return asQueueTask(await ask('GetMyAssignment', { AssignmentId: assignmentId }), now)
      })
    }
    site.post<{ Querystring: { assignment_id?: string } }>('/projects/:id/tasks/:task', async (request, reply) => {
      const { ask } = await visit(request, reply)
      const { _method } = await readForm(request)
      if (_method !== 'delete') throw new Refusal('InvalidParameterValue', { Value: _method, Parameter: '_method' })
      await ask('ReturnAssignment', { AssignmentId: request.query.assignment_id ?? '' })
      return reply.redirect('/tasks')
    })
  })
}

function paramOf({ params }: FastifyRequest, name: string): string {
  return (params as Record<string, string>)[name] ?? ''
}

async function queue({ ask, now }: Visit) {
  const { Assignments } = await ask('ListMyAssignments', { Statuses: ['Accepted'], MaxResults: 100 })
  const held = Assignments.filter((one) => one.Deadline > now)
  const tasks = await Promise.all(held.map(({ AssignmentId }) => ask('GetMyAssignment', { AssignmentId })))
  return { tasks: tasks.map((task) => asQueueTask(task, now)) }
}

async function statusDetails({ ask, request }: Visit) {
  const pageNumber = number((request.query as { page_number?: string }).page_number, 1, 1_000_000)
  const results = []
  let NextToken: string | undefined
  do {
    const page = await ask('ListMyAssignments', {
      Date: paramOf(request, 'date').replace(/\.json$/, ''),
      Statuses: ['Submitted', 'Approved', 'Rejected'],
      MaxResults: 100,
      NextToken,
    })
    results.push(...page.Assignments.map(asStatusItem))
    NextToken = page.NumResults === 100 ? page.NextToken : undefined
  } while (NextToken !== undefined)
  const shown = results.slice((pageNumber - 1) * statusPageSize, pageNumber * statusPageSize)
  return { results: shown, page_number: pageNumber, num_results: shown.length, total_num_results: results.length }
}

function qualifications(state: 'Granted' | 'Pending'): Answer {
  return async ({ ask, request }) => {
    const { page_size, next_token } = request.query as { page_size?: string; next_token?: string }
    const limit = number(page_size, 20, 100)
    const page = await ask('ListMyQualifications', { MaxResults: limit, NextToken: next_token || undefined })
    const rows = page.Qualifications.filter((one) =>
      state === 'Granted' ? one.Status === 'Granted' : one.RequestState === 'Pending',
    ).map(asAssignedQualification)
    return {
      [state === 'Granted' ? 'assigned_qualifications' : 'qualification_requests']: rows,
      next_page_token: page.NextToken ?? null,
    }
  }
}
