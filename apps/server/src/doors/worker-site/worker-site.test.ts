import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dispatch } from '../../dispatch.ts'
import { aHIT, aMarket, aQualificationType, htmlQuestion, type Party, type TestMarket } from '../../testing/a-market.ts'
import { doorsOf } from '../../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent', workerRequestsPerMinute: 30 })
  app = await doorsOf(market)
  requester = await market.aRequester({ name: 'Herbarium' })
})
afterAll(async () => {
  await app.close()
  await market.close()
})

/** A Worker who visits with a token, as scripts do. */
async function aVisitor() {
  const { WorkerId, Token } = await market.operator.CreateWorker({ Country: 'US', Subdivision: 'PA' })
  const headers = { authorization: `Bearer ${Token}` }
  const get = (url: string) => app.inject({ url, headers })
  return {
    WorkerId,
    get,
    json: async (url: string) => (await get(url)).json(),
    post: (url: string, payload: string) =>
      app.inject({
        method: 'POST',
        url,
        payload,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

test('people are led to our pages, by either id of a group', async () => {
  const { HITGroupId, HITTypeId } = await aHIT(requester, { Title: 'Led' })
  for (const [path, to] of [
    [`/mturk/preview?groupId=${HITTypeId}`, `/worker/groups/${HITGroupId}`],
    [`/mturk/previewandaccept?groupId=${HITGroupId}`, `/worker/groups/${HITGroupId}`],
    [`/projects/${HITTypeId}/tasks`, `/worker/groups/${HITGroupId}`],
    ['/mturk/findhits', '/worker'],
    ['/projects', '/worker'],
    [`/requesters/${requester.id}/projects`, '/worker'],
    ['/tasks', '/worker/queue'],
    ['/dashboard', '/worker/earnings'],
    ['/status_details/2026-11-21', '/worker/earnings'],
    ['/qualifications/assigned', '/worker/qualifications'],
    [`/projects/${HITGroupId}/tasks/x?assignment_id=3ABC`, '/worker/assignments/3ABC'],
  ] as const) {
    const { statusCode, headers } = await app.inject({ url: path, headers: { accept: 'text/html,*/*' } })
    expect([path, statusCode, headers.location]).toEqual([path, 302, to])
  }
})

test('groups are listed in the shape of the Worker website', async () => {
  const id = await aQualificationType(requester, { Name: 'Botany' })
  await aHIT(requester, {
    Title: 'Shape of a group',
    Reward: '0.25',
    MaxAssignments: 2,
    QualificationRequirements: [
      { QualificationTypeId: id, Comparator: 'GreaterThan', IntegerValues: [5] },
      { QualificationTypeId: '00000000000000000071', Comparator: 'In', LocaleValues: [{ Country: 'US' }] },
    ],
  })
  await market.pass(1)
  const visitor = await aVisitor()
  const page = await visitor.json('/projects.json?page_size=100&filters[search_term]=shape&sort=reward_desc')
  expect(page).toMatchObject({ page_number: 1, num_results: 1, total_num_results: 1 })
  const [project] = page.results
  expect(project).toMatchObject({
    requester_id: requester.id,
    requester_name: 'Herbarium',
    title: 'Shape of a group',
    assignment_duration_in_seconds: 600,
    assignable_hits_count: 1,
    monetary_reward: { currency_code: 'USD', amount_in_dollars: 0.25 },
    caller_meets_preview_requirements: true,
    caller_meets_requirements: false,
    accept_project_task_url: `/projects/${project.hit_set_id}/tasks/accept_random`,
  })
  expect(project.project_requirements).toMatchObject([
    {
      qualification_type_id: id,
      comparator: 'GreaterThan',
      worker_action: 'AcceptHit',
      qualification_values: ['5'],
      caller_meets_requirement: false,
      caller_qualification_value: { integer_value: null },
      qualification_type: { name: 'Botany', has_test: false, is_requestable: true },
    },
    {
      qualification_values: ['US'],
      caller_meets_requirement: true,
      caller_qualification_value: { locale_value: { country: 'US', subdivision: 'PA' } },
    },
  ])
  expect(
    (await visitor.json('/projects?format=json&filters[qualified]=true&filters[search_term]=shape')).results,
  ).toEqual([])
})

test('pages are numbered, filters hold, and sorts go both ways', async () => {
  const other = await market.aRequester({ name: 'Pages' })
  for (const cents of [1, 2, 3]) await aHIT(other, { Title: `Paged ${cents}`, Reward: `0.0${cents}` })
  await market.pass(1)
  const visitor = await aVisitor()
  const titles = async (query: string) =>
    (await visitor.json(`/requesters/${other.id}/projects.json?${query}`)).results.map(
      (one: { title: string }) => one.title,
    )
  expect(await titles('sort=reward_asc')).toEqual(['Paged 1', 'Paged 2', 'Paged 3'])
  expect(await titles('sort=reward_desc&page_size=2&page_number=2')).toEqual(['Paged 1'])
  expect(await titles('sort=reward_desc&page_size=2&page_number=3')).toEqual([])
  expect(await titles('filters[min_reward]=0.02')).toHaveLength(2)
  expect(await titles('filters[masters]=true')).toEqual([])
})

test('a Worker accepts at random, finds the HIT in the queue, and gives it back', async () => {
  const hit = await aHIT(requester, { Title: 'Queue me', Question: htmlQuestion() })
  const visitor = await aVisitor()
  const accepted = await visitor.get(`/projects/${hit.HITGroupId}/tasks/accept_random?format=json`)
  expect(accepted.statusCode).toBe(302)
  const location = accepted.headers.location as string
  expect(location).toMatch(
    new RegExp(`^/projects/${hit.HITGroupId}/tasks/${hit.HITId}\\?assignment_id=3\\w+&format=json$`),
  )
  const { tasks } = await visitor.json('/tasks.json')
  expect(tasks).toMatchObject([
    {
      task_id: hit.HITId,
      state: 'Assigned',
      question: { type: 'HTMLQuestion', value: expect.stringContaining('/t/'), attributes: { FrameHeight: '0' } },
      project: { title: 'Queue me', monetary_reward: { amount_in_dollars: 0.1 } },
    },
  ])
  expect(tasks[0].time_to_deadline_in_seconds).toBeGreaterThan(590)
  expect(await visitor.json(location)).toMatchObject({ assignment_id: tasks[0].assignment_id })
  const taken = await (await aVisitor()).get(`/projects/${hit.HITGroupId}/tasks/accept_random?format=json`)
  expect(taken.statusCode).toBe(422)
  const returned = await visitor.post(location, '_method=delete&authenticity_token=x')
  expect([returned.statusCode, returned.headers.location]).toEqual([302, '/tasks'])
  expect(await visitor.json('/tasks.json')).toEqual({ tasks: [] })
})

test('a link on another site shows the work and accepts nothing', async () => {
  const hit = await aHIT(requester, { Title: 'Not by link' })
  const { statusCode, headers } = await app.inject({
    url: `/projects/${hit.HITGroupId}/tasks/accept_random`,
    headers: { 'sec-fetch-site': 'cross-site', cookie: 'kempelen.session_token=x' },
  })
  expect([statusCode, headers.location]).toEqual([302, `/worker/groups/${hit.HITGroupId}`])
})

test('dashboard and status tell what was done, day by day', async () => {
  const visitor = await aVisitor()
  const hit = await aHIT(requester, { Title: 'Done today', Reward: '0.40' })
  const { headers } = await visitor.get(`/projects/${hit.HITGroupId}/tasks/accept_random?format=json`)
  const assignmentId = /assignment_id=(\w+)/.exec(headers.location as string)![1]!
  await dispatch(market.market, { workerId: visitor.WorkerId }, 'SubmitAssignment', {
    AssignmentId: assignmentId,
    Fields: { answer: 'yes' },
  })
  await requester.ApproveAssignment({ AssignmentId: assignmentId, RequesterFeedback: 'Thanks' })
  const dashboard = await visitor.json('/dashboard?format=json')
  expect(dashboard).toMatchObject({
    current_balance: { amount_in_dollars: 0.4 },
    earnings_to_date: { approved: 0.4, bonuses: 0, total_earnings: 0.4 },
    hits_overview: { approved: 1, pending: 0, rejected: 0, approvalRate: 100 },
    daily_hit_statistics_overview: [{ submitted: 1, approved: 1, earnings: 0.4 }],
  })
  const { date } = dashboard.daily_hit_statistics_overview[0]
  expect(await visitor.json(`/status_details/${date}.json`)).toMatchObject({
    num_results: 1,
    total_num_results: 1,
    results: [
      { assignment_id: assignmentId, state: 'Paid', requester_feedback: 'Thanks', reward: { amount_in_dollars: 0.4 } },
    ],
  })
  expect((await visitor.json('/status_details/2020-01-01?format=json')).results).toEqual([])
})

test('qualifications are listed with what can be done about them', async () => {
  const visitor = await aVisitor()
  const id = await aQualificationType(requester, { Name: 'Listed' })
  await requester.AssociateQualificationWithWorker({
    QualificationTypeId: id,
    WorkerId: visitor.WorkerId,
    IntegerValue: 7,
  })
  const { assigned_qualifications, next_page_token } = await visitor.json('/qualifications/assigned.json?page_size=100')
  expect(next_page_token === null || typeof next_page_token === 'string').toBe(true)
  expect(assigned_qualifications).toContainEqual(
    expect.objectContaining({ name: 'Location', value: 'US-PA', is_system_qualification: true }),
  )
  expect(assigned_qualifications).toContainEqual(
    expect.objectContaining({ name: 'Listed', value: 7, creator_name: 'Herbarium', is_system_qualification: false }),
  )
  expect(await visitor.json('/qualifications/pending.json')).toMatchObject({ qualification_requests: [] })
})

test('strangers get nothing, and the ids of others lead nowhere', async () => {
  expect((await app.inject({ url: '/tasks.json' })).statusCode).toBe(401)
  const visitor = await aVisitor()
  expect((await visitor.get('/projects/3NOSUCH/tasks.json')).statusCode).toBe(404)
  expect((await visitor.get('/projects/x/tasks/y?assignment_id=3NOSUCH&format=json')).statusCode).toBe(404)
})

test('too many visits a minute are answered with 429, each Worker having a budget', async () => {
  const visitor = await aVisitor()
  for (let visit = 1; visit <= 30; visit++) expect((await visitor.get('/tasks.json')).statusCode).toBe(200)
  const refused = await visitor.get('/tasks.json')
  expect(refused.statusCode).toBe(429)
  expect(refused.json().message).toContain('You have exceeded')
  expect((await (await aVisitor()).get('/tasks.json')).statusCode).toBe(200)
})
