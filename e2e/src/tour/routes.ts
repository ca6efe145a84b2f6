import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { View } from './views/view.ts'

const rooms = ['person', 'worker', 'requester', 'operator']
const sources = resolve(import.meta.dirname, '../../../apps/web/src')

/** The addresses that the web app has, read off its routes: `/worker/groups/$groupId`. */
export function routesOfApp(): string[] {
  const route = /getParentRoute: \(\) => (person|worker|requester|operator)(?:Shell|Room),\s+path: '([^']*)'/g
  const text = rooms.map((room) => readFileSync(`${sources}/${room}/routes.ts`, 'utf8')).join('\n')
  return [...text.matchAll(route)].map(([, room, path]) => {
    const prefix = room === 'person' ? '' : `/${room}`
    return path === '/' ? prefix || '/' : `${prefix}/${path}`
  })
}

/** The addresses that no view shows. */
export function routesWithoutView(views: readonly View[]): string[] {
  const shown = views.map(({ path }) => path.replace(/\?.*$/, ''))
  return routesOfApp().filter((route) => {
    const pattern = new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`)
    return !shown.some((path) => pattern.test(path))
  })
}
