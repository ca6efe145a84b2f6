import { createRouter } from '@tanstack/react-router'
import { operatorRoutes } from './operator/routes.ts'
import { NotFoundPage } from './person/not-found/NotFoundPage.tsx'
import { personRoutes } from './person/routes.ts'
import { requesterRoutes } from './requester/routes.ts'
import { root } from './root-route.tsx'
import { FailedPage } from './shared/page/FailedPage.tsx'
import { workerRoutes } from './worker/routes.ts'

const routeTree = root.addChildren([personRoutes, workerRoutes, requesterRoutes, operatorRoutes])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  notFoundMode: 'root',
  defaultErrorComponent: FailedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
