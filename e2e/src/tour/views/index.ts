import { operatorViews } from './operator.ts'
import { personViews } from './person.ts'
import { requesterViews } from './requester.ts'
import type { ViewsOf } from './view.ts'
import { workerViews } from './worker.ts'

/** Every page of the web app. */
export const allViews: ViewsOf = (stage, viewers) =>
  [personViews, workerViews, requesterViews, operatorViews].flatMap((views) => views(stage, viewers))
