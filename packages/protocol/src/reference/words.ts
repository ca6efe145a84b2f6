import { type ErrorCode, errorTable } from '../errors.ts'
import { leastMemberRole, type Operation, type Role } from '../operation.ts'
import { operations } from '../registry.ts'

const nouns: Readonly<Record<string, string>> = {
  hit: 'HITs',
  'hit-type': 'HITTypes',
  assignment: 'Assignments',
  appeal: 'Appeals against rejections',
  bonus: 'Bonuses',
  project: 'Projects',
  batch: 'Batches',
  'batch-item': 'Items of batches',
  verdict: 'Verdicts of reviewers',
  invitation: 'Invitations',
  'qualification-type': 'QualificationTypes',
  qualification: 'Qualifications',
  'qualification-request': 'Requests for qualifications',
  'worker-block': 'Blocks of Workers',
  notification: 'Notifications',
  webhook: 'Webhooks',
  delivery: 'Deliveries',
  message: 'Messages between Workers and Requesters',
  requester: 'Requesters and their money',
  'hit-group': 'Groups of HITs',
  'hit-layout': 'Layouts of HITs',
  template: 'Templates',
  review: 'Review policies',
  'uploaded-file': 'Uploaded files',
  'task-file': 'Files that tasks show',
  worker: 'Workers',
  account: 'Accounts',
  session: 'Signing in and out',
  'about-me': 'What Workers say about themselves',
  member: 'Members of a Requester',
  'member-invitation': 'Invitations of members',
  'access-key': 'Access keys',
  token: 'Tokens',
  activity: 'Activity',
  statement: 'Statements',
  'requester-worker': "A Requester's Workers",
  'saved-search': 'Saved searches',
  'requester-preference': 'Favourite and hidden Requesters',
  'problem-report': 'Problem reports',
  'sign-on': 'Sign-on with other accounts',
  ledger: 'Ledger',
  payout: 'Pay-outs',
  person: 'People and suspensions',
  market: 'The marketplace',
}

// Bundlers list the names of a module in an order of their own.
const inOrder = [...operations.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

export interface NounGroup {
  readonly noun: string
  readonly title: string
  readonly operations: readonly Operation[]
}

/** Every operation under its noun, in the order of a HIT's life; a noun without a title of its own comes last. */
export function operationsByNoun(): NounGroup[] {
  const order = Object.keys(nouns)
  const place = (noun: string) => (noun in nouns ? order.indexOf(noun) : order.length)
  const found = [...new Set(inOrder.map(({ noun }) => noun))].sort((a, b) => place(a) - place(b))
  return found.map((noun) => ({
    noun,
    title: nouns[noun] ?? noun,
    operations: inOrder.filter((operation) => operation.noun === noun),
  }))
}

const callers: Readonly<Record<Role, string>> = {
  requester: 'Requesters',
  worker: 'Workers',
  operator: 'operators',
  person: 'anyone who is signed in',
  clock: 'the clock',
  anyone: 'anyone',
}

/** Who may call, in words: "Requesters (Reviewer or more) and the clock". */
export function callersOf(operation: Operation): string {
  const inWords = (role: Role) =>
    role === 'requester' ? `${callers.requester} (${leastMemberRole(operation)} or more)` : callers[role]
  return operation.roles.map(inWords).join(' and ')
}

/** The refusals that no contract names, because any operation can raise them while it is read, signed or run. */
export const generalErrors: readonly ErrorCode[] = [
  'ValidationException',
  'SerializationException',
  'UnknownOperationException',
  'MissingAuthenticationTokenException',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'UnrecognizedClientException',
  'AccessDeniedException',
  'MemberRoleTooLow',
  'AccountSuspended',
  'ThrottlingException',
  'ServiceFault',
]

/** The operations whose contracts name an error. */
export function raisersOf(code: ErrorCode): Operation[] {
  return inOrder.filter(({ errors }) => errors.includes(code))
}

export const errorCodes = Object.keys(errorTable) as ErrorCode[]
