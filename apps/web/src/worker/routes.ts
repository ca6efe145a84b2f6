import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gate, root, shell, textMember } from '../root-route.tsx'
import { earningsSearch } from './earnings/search.ts'
// Not fetched apart, so that the Worker's first page is there soonest on a phone: one script, with nothing in it that
// the page does not need to be read and used. `npm run bench -- page first-visit` tells.
import { FindWorkPage } from './find-work/FindWorkPage.tsx'
import { findWorkSearch } from './find-work/search.ts'

// One bundle for each room: who works never loads what Requesters need.
const worker = () => import('./pages.ts')

const workerRoom = createRoute({ getParentRoute: () => root, path: 'worker', component: gate('worker') })
const workerShell = createRoute({ getParentRoute: () => workerRoom, id: 'shell', component: shell('worker') })

/** The pages of the room of Workers. */
export const workerRoutes = workerRoom.addChildren([
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
])
