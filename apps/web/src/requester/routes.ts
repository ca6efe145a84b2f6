import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gate, root, shell, textMember } from '../root-route.tsx'
import { activitySearch } from './activity/search.ts'
import { batchSearch } from './batch/search.ts'
import { projectSearch } from './project/search.ts'
import { resultsSearch } from './results/search.ts'
import { workersSearch } from './workers/search.ts'

// One bundle for each room: who works never loads what Requesters need.
const requester = () => import('./pages.ts')

const requesterRoom = createRoute({ getParentRoute: () => root, path: 'requester', component: gate('requester') })
const requesterShell = createRoute({ getParentRoute: () => requesterRoom, id: 'shell', component: shell('requester') })

/** The pages of the room of Requesters. */
export const requesterRoutes = requesterRoom.addChildren([
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
      path: 'settings',
      component: lazyRouteComponent(requester, 'SettingsPage'),
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
])
