import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { operatorSearch } from './operator/overview/search.ts'
import { HomePage } from './person/home/HomePage.tsx'
import { NotFoundPage } from './person/not-found/NotFoundPage.tsx'
import { batchSearch } from './requester/batch/search.ts'
import { resultsSearch } from './requester/results/search.ts'
import { FailedPage } from './shared/page/FailedPage.tsx'
import { RoomGate } from './shared/room/RoomGate.tsx'
import type { RoomName } from './shared/room/rooms.ts'
import { Shell } from './shared/room/Shell.tsx'
import { findWorkSearch } from './worker/find-work/search.ts'

// One bundle for each room: who works never loads what Requesters need.
const person = () => import('./person/pages.ts')
const worker = () => import('./worker/pages.ts')
const requester = () => import('./requester/pages.ts')
const operator = () => import('./operator/pages.ts')
const docs = () => import('./docs/pages.ts')

const root = createRootRoute({ component: Outlet })

const personShell = createRoute({ getParentRoute: () => root, id: 'person', component: shell() })
const workerRoom = createRoute({ getParentRoute: () => root, path: 'worker', component: gate('worker') })
const workerShell = createRoute({ getParentRoute: () => workerRoom, id: 'shell', component: shell('worker') })
const requesterRoom = createRoute({ getParentRoute: () => root, path: 'requester', component: gate('requester') })
const requesterShell = createRoute({ getParentRoute: () => requesterRoom, id: 'shell', component: shell('requester') })
const operatorRoom = createRoute({ getParentRoute: () => root, path: 'operator', component: gate('operator') })
const operatorShell = createRoute({ getParentRoute: () => operatorRoom, id: 'shell', component: shell('operator') })

const routeTree = root.addChildren([
  personShell.addChildren([
    createRoute({ getParentRoute: () => personShell, path: '/', component: HomePage }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'sign-in',
      validateSearch: fromSearch,
      component: lazyRouteComponent(person, 'SignInPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'sign-up',
      validateSearch: fromSearch,
      component: lazyRouteComponent(person, 'SignUpPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'welcome',
      component: lazyRouteComponent(person, 'WelcomePage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'join/$code',
      component: lazyRouteComponent(person, 'JoinPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'account',
      component: lazyRouteComponent(person, 'AccountPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'docs/api',
      component: lazyRouteComponent(docs, 'OperationsPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'docs/api/$operation',
      component: lazyRouteComponent(docs, 'OperationPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'docs/errors',
      component: lazyRouteComponent(docs, 'ErrorsPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'docs/errors/$code',
      component: lazyRouteComponent(docs, 'ErrorPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'operator/claim',
      validateSearch: (search: Record<string, unknown>): { token?: string } => textMember(search, 'token'),
      component: lazyRouteComponent(operator, 'ClaimPage'),
    }),
  ]),
  workerRoom.addChildren([
    workerShell.addChildren([
      createRoute({
        getParentRoute: () => workerShell,
        path: '/',
        validateSearch: findWorkSearch,
        component: lazyRouteComponent(worker, 'FindWorkPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'groups/$groupId',
        component: lazyRouteComponent(worker, 'PreviewPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'queue',
        component: lazyRouteComponent(worker, 'QueuePage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'qualifications',
        component: lazyRouteComponent(worker, 'QualificationsPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'qualifications/$qualificationTypeId',
        component: lazyRouteComponent(worker, 'QualificationPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'earnings',
        component: lazyRouteComponent(worker, 'EarningsPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'messages',
        component: lazyRouteComponent(worker, 'MessagesPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'reviews',
        component: lazyRouteComponent(worker, 'ReviewsPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'appeals',
        component: lazyRouteComponent(worker, 'AppealsPage'),
      }),
    ]),
    createRoute({
      getParentRoute: () => workerRoom,
      path: 'assignments/$assignmentId',
      validateSearch: (search: Record<string, unknown>): { auto?: boolean } =>
        search.auto === true ? { auto: true } : {},
      component: lazyRouteComponent(worker, 'WorkPage'),
    }),
  ]),
  requesterRoom.addChildren([
    requesterShell.addChildren([
      createRoute({
        getParentRoute: () => requesterShell,
        path: '/',
        component: lazyRouteComponent(requester, 'HITTypesPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'types/$hitTypeId',
        validateSearch: resultsSearch,
        component: lazyRouteComponent(requester, 'HITTypePage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'hits/$hitId',
        validateSearch: resultsSearch,
        component: lazyRouteComponent(requester, 'HITPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'batches',
        component: lazyRouteComponent(requester, 'BatchesPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'batches/new',
        component: lazyRouteComponent(requester, 'NewBatchPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'batches/$batchId',
        validateSearch: batchSearch,
        component: lazyRouteComponent(requester, 'BatchPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'keys',
        component: lazyRouteComponent(requester, 'KeysPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'layouts',
        component: lazyRouteComponent(requester, 'LayoutsPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'notifications',
        component: lazyRouteComponent(requester, 'NotificationsPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'money',
        component: lazyRouteComponent(requester, 'MoneyPage'),
      }),
    ]),
  ]),
  operatorRoom.addChildren([
    operatorShell.addChildren([
      createRoute({
        getParentRoute: () => operatorShell,
        path: '/',
        validateSearch: operatorSearch,
        component: lazyRouteComponent(operator, 'OperatorPage'),
      }),
    ]),
  ]),
])

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

function gate(room: RoomName) {
  return () => (
    <RoomGate room={room}>
      <Outlet />
    </RoomGate>
  )
}

function shell(room?: RoomName) {
  return () => (
    <Shell room={room}>
      <Outlet />
    </Shell>
  )
}

function fromSearch(search: Record<string, unknown>): { from?: string } {
  return textMember(search, 'from')
}

function textMember<K extends string>(search: Record<string, unknown>, name: K): { [name in K]?: string } {
  const value = search[name]
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [name in K]?: string }
}
