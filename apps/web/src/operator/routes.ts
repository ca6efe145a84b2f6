import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { gate, root, shell } from '../root-route.tsx'
import { deliveriesSearch } from './deliveries/search.ts'
import { moneySearch } from './money/search.ts'
import { overviewSearch } from './overview/search.ts'
import { peopleSearch } from './people/search.ts'
import { problemsSearch } from './problems/search.ts'
import { settingsSearch } from './settings/search.ts'

// One bundle for each room: who works never loads what Requesters need.
const operator = () => import('./pages.ts')

const operatorRoom = createRoute({ getParentRoute: () => root, path: 'operator', component: gate('operator') })
const operatorShell = createRoute({ getParentRoute: () => operatorRoom, id: 'shell', component: shell('operator') })

/** The pages of the room of operators. */
export const operatorRoutes = operatorRoom.addChildren([
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
])
