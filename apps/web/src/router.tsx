import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { deliveriesSearch } from './operator/deliveries/search.ts'
import { moneySearch } from './operator/money/search.ts'
import { overviewSearch } from './operator/overview/search.ts'
import { peopleSearch } from './operator/people/search.ts'
import { problemsSearch } from './operator/problems/search.ts'
import { settingsSearch } from './operator/settings/search.ts'
import { NotFoundPage } from './person/not-found/NotFoundPage.tsx'
import { activitySearch } from './requester/activity/search.ts'
import { batchSearch } from './requester/batch/search.ts'
import { projectSearch } from './requester/project/search.ts'
import { resultsSearch } from './requester/results/search.ts'
import { workersSearch } from './requester/workers/search.ts'
import { FailedPage } from './shared/page/FailedPage.tsx'
import { RoomGate } from './shared/room/RoomGate.tsx'
import type { RoomName } from './shared/room/rooms.ts'
import { Shell } from './shared/room/Shell.tsx'
import { earningsSearch } from './worker/earnings/search.ts'
// Not fetched apart, so that the Worker's first page is there soonest on a phone: one script, with nothing in it that
// the page does not need to be read and used. `npm run bench -- page first-visit` tells.
import { FindWorkPage } from './worker/find-work/FindWorkPage.tsx'
import { findWorkSearch } from './worker/find-work/search.ts'

// One bundle for each room: who works never loads what Requesters need.
const home = () => import('./person/home/HomePage.tsx')
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
    createRoute({ getParentRoute: () => personShell, path: '/', component: lazyRouteComponent(home, 'HomePage') }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'sign-in',
      validateSearch: (search: Record<string, unknown>): { from?: string; problem?: string } => ({
        ...fromSearch(search),
        ...textMember(search, 'problem'),
      }),
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
      path: 'forgotten',
      component: lazyRouteComponent(person, 'ForgottenPage'),
    }),
    createRoute({
      getParentRoute: () => personShell,
      path: 'reset-password/$token',
      component: lazyRouteComponent(person, 'ResetPasswordPage'),
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
      path: 'join-requester/$code',
      component: lazyRouteComponent(person, 'JoinRequesterPage'),
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
        component: FindWorkPage,
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
        validateSearch: earningsSearch,
        component: lazyRouteComponent(worker, 'EarningsPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'requesters',
        component: lazyRouteComponent(worker, 'RequestersPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'messages',
        component: lazyRouteComponent(worker, 'MessagesPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'messages/$requesterId',
        validateSearch: (search: Record<string, unknown>): { assignment?: string; group?: string } => ({
          ...textMember(search, 'assignment'),
          ...textMember(search, 'group'),
        }),
        component: lazyRouteComponent(worker, 'ConversationPage'),
      }),
      createRoute({
        getParentRoute: () => workerShell,
        path: 'about-me',
        component: lazyRouteComponent(worker, 'AboutMePage'),
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
        component: lazyRouteComponent(requester, 'HomePage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'hits',
        component: lazyRouteComponent(requester, 'HITTypesPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'workers',
        validateSearch: workersSearch,
        component: lazyRouteComponent(requester, 'WorkersPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'workers/$workerId',
        component: lazyRouteComponent(requester, 'WorkerPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'activity',
        validateSearch: activitySearch,
        component: lazyRouteComponent(requester, 'ActivityPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'members',
        component: lazyRouteComponent(requester, 'MembersPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'money/$month',
        component: lazyRouteComponent(requester, 'StatementPage'),
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
        validateSearch: (search: Record<string, unknown>): { project?: string } => textMember(search, 'project'),
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
        path: 'projects',
        component: lazyRouteComponent(requester, 'ProjectsPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'projects/$projectId',
        validateSearch: projectSearch,
        component: lazyRouteComponent(requester, 'ProjectPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'qualifications',
        component: lazyRouteComponent(requester, 'QualificationTypesPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'qualifications/new',
        component: lazyRouteComponent(requester, 'NewTypePage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'qualifications/$qualificationTypeId',
        component: lazyRouteComponent(requester, 'QualificationTypePage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'reviewed',
        component: lazyRouteComponent(requester, 'ReviewedPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'messages',
        component: lazyRouteComponent(requester, 'MessagesPage'),
      }),
      createRoute({
        getParentRoute: () => requesterShell,
        path: 'messages/$workerId',
        validateSearch: (search: Record<string, unknown>): { assignment?: string } => textMember(search, 'assignment'),
        component: lazyRouteComponent(requester, 'ConversationPage'),
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
        validateSearch: overviewSearch,
        component: lazyRouteComponent(operator, 'OverviewPage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'people',
        validateSearch: peopleSearch,
        component: lazyRouteComponent(operator, 'PeoplePage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'people/$id',
        component: lazyRouteComponent(operator, 'PersonPage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'money',
        validateSearch: moneySearch,
        component: lazyRouteComponent(operator, 'OperatorMoneyPage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'problems',
        validateSearch: problemsSearch,
        component: lazyRouteComponent(operator, 'ProblemsPage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'deliveries',
        validateSearch: deliveriesSearch,
        component: lazyRouteComponent(operator, 'OperatorDeliveriesPage'),
      }),
      createRoute({
        getParentRoute: () => operatorShell,
        path: 'settings',
        validateSearch: settingsSearch,
        component: lazyRouteComponent(operator, 'OperatorSettingsPage'),
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
