import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

/**
 * Every way in that may change something, and what it does it by. That a door has no other way is a wall: none may import
 * the store (`npm run check -- walls`).
 */
const waysToWrite: Record<string, string> = {
  'POST /': "MTurk's operations, by dispatch",
  'POST /v1/:operation': 'every operation, by dispatch',
  'POST /v1/batches/:batchId/rows': 'AddBatchItems',
  'POST /v1/results/reviewed.csv': 'ApproveAssignment and RejectAssignment',
  'POST /v1/workers.csv': 'CreateWorkerBlock, AssociateQualificationWithWorker and their opposites',
  'POST /v1/task-files': 'bytes of files for task pages, which ListTaskFiles lists and DeleteTaskFile deletes',
  'POST /t/:token/files': 'bytes of files, for whoever holds an assignment; SubmitAssignment names them',
  'POST /t/:token/mturk/externalSubmit': 'SubmitAssignment',
  'POST /projects/:id/tasks/:task': "ReturnAssignment, at MTurk's address",
  'POST /t/:token/page': 'PreviewTemplate: shows a page and keeps nothing',
  'POST /mturk/externalSubmit': 'nothing: hands the fields to the page around the task',
  'POST /sign-on/:provider/assertion': 'nothing: a ticket for /api/auth/sign-on',
  // So the tree of routes names `/api/auth/*`.
  'POST /*': 'better-auth, for programs and for links in mail',
}

let market: TestMarket
let routes: string[]
beforeAll(async () => {
  market = await aMarket()
  const app = await doorsOf(market)
  await app.ready()
  routes = routesOf(app.printRoutes({ commonPrefix: false }))
  await app.close()
})
afterAll(() => market.close())

/** The routes of fastify's tree, each with its method. */
function routesOf(tree: string): string[] {
  const path: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^(.*)── (\S+)(?: \(([^)]+)\))?$/.exec(line) ?? []
    if (indent === undefined) return []
    path.length = Math.floor(indent.length / 4)
    path.push(part!)
    return methods?.split(', ').map((method) => `${method} ${path.join('')}`) ?? []
  })
}

test('every request that may write goes through an operation', () => {
  const writing = routes.filter((route) => !/^(GET|HEAD|OPTIONS) /.test(route))
  expect(new Set(writing)).toEqual(new Set(Object.keys(waysToWrite)))
})
