/** A text in a file of this repository. */
type Place = readonly [file: string, text: string]

/** One thing that is known of MTurk, and what holds it here. */
export interface Row {
  readonly fact: string
  /** The first is a test and a piece of its title; the others are what it reads or must say, where the title is not enough. */
  readonly held?: readonly [test: Place, ...Place[]]
  /** The bold words under which the page of differences says why Kempelen does not do so. */
  readonly notHere?: string
}

export function held(fact: string, ...places: [test: Place, ...Place[]]): Row {
  return { fact, held: places }
}

export function notHere(fact: string, difference: string): Row {
  return { fact, notHere: difference }
}

const operations = 'apps/server/src/operations'

/** The files that hold most of the facts. */
export const files = {
  clients: 'conformance/clients/every-operation.test.ts',
  refusals: 'conformance/clients/refusals.ts',
  hitStory: 'conformance/clients/stories/hit-life.ts',
  contactStory: 'conformance/clients/stories/contact.ts',
  jsSdk: 'conformance/clients/js-sdk.test.ts',
  constraints: 'conformance/constraints/constraints.test.ts',
  limits: 'conformance/constraints/documented-limits.ts',
  authentication: 'conformance/wire/authentication.test.ts',
  errors: 'conformance/wire/errors.test.ts',
  workerErrors: 'conformance/wire/worker-errors.test.ts',
  idempotency: 'conformance/wire/idempotency.test.ts',
  lists: 'conformance/wire/lists.test.ts',
  shapes: 'conformance/wire/shapes.test.ts',
  states: 'conformance/wire/states.test.ts',
  queues: 'conformance/notifications/queues-and-topics.test.ts',
  fees: 'conformance/money/with-fees.test.ts',
  withoutFees: 'conformance/money/without-fees.test.ts',
  errorTable: 'packages/protocol/src/errors.test.ts',
  awsJson: 'apps/server/src/doors/aws-json.test.ts',
  taskPages: 'apps/server/src/doors/task-pages.test.ts',
  uploads: 'apps/server/src/doors/files.test.ts',
  createHIT: `${operations}/hit/CreateHIT.test.ts`,
  hitLife: `${operations}/hit/hit-life.test.ts`,
  hitType: `${operations}/hit-type/CreateHITType.test.ts`,
  layout: `${operations}/hit-layout/hit-layout.test.ts`,
  moveHIT: `${operations}/hit/UpdateHITTypeOfHIT.test.ts`,
  accept: `${operations}/assignment/AcceptAssignment.test.ts`,
  submit: `${operations}/assignment/SubmitAssignment.test.ts`,
  review: `${operations}/assignment/review.test.ts`,
  notify: `${operations}/message/NotifyWorkers.test.ts`,
  block: `${operations}/worker-block/worker-block.test.ts`,
  type: `${operations}/qualification-type/qualification-type.test.ts`,
  qualification: `${operations}/qualification/qualification.test.ts`,
  request: `${operations}/qualification-request/qualification-request.test.ts`,
  policies: `${operations}/review/review-policies.test.ts`,
  settings: `${operations}/notification/UpdateNotificationSettings.test.ts`,
  webhooks: 'apps/server/src/delivery/deliveries.test.ts',
  hitRule: 'packages/rules/src/hit.test.ts',
  assignmentRule: 'packages/rules/src/assignment.test.ts',
  qualificationRule: 'packages/rules/src/qualification.test.ts',
  requestRule: 'packages/rules/src/qualification-request.test.ts',
  systemRule: 'packages/rules/src/system-qualifications.test.ts',
  feeRule: 'packages/rules/src/fee.test.ts',
  knownAnswers: 'packages/rules/src/known-answers.test.ts',
  plurality: 'packages/rules/src/plurality.test.ts',
  answerKey: 'packages/task-content/src/answer-key.test.ts',
} as const

/** The test that has each client succeed and fail in all operations. */
export const everyOperation = [files.clients, 'succeeds and fails in every operation'] as const
