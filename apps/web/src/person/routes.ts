import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { fromSearch, root, shell, textMember } from '../root-route.tsx'

// One bundle for each room: who works never loads what Requesters need.
const home = () => import('./home/HomePage.tsx')
const person = () => import('./pages.ts')
const operator = () => import('../operator/pages.ts')
const docs = () => import('../docs/pages.ts')

const personShell = createRoute({ getParentRoute: () => root, id: 'person', component: shell() })

/** The pages outside the rooms: before somebody signs in, about themselves, and what is read. */
export const personRoutes = personShell.addChildren([
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
])
