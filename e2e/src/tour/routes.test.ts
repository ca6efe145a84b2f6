import { expect, test } from 'vitest'
import { routesOfApp, routesWithoutView } from './routes.ts'
import type { Stage } from './stage.ts'
import { allViews } from './views/index.ts'
import type { Viewers } from './views/view.ts'

/** Answers to every member with a text or with the like of itself. */
const anything: object = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => 'x' : anything) })

test('the tour shows every page of the web app', () => {
  const views = allViews(anything as Stage, anything as Viewers)
  expect(routesOfApp().length).toBeGreaterThan(50)
  expect(routesWithoutView(views)).toEqual([])
  expect(new Set(views.map(({ name }) => name)).size).toBe(views.length)
})

test('a page without a view is named', () => {
  expect(routesWithoutView([{ name: 'home', path: '/' }])).toContain('/worker/groups/$groupId')
})
