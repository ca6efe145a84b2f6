import { files, held, notHere, type Row } from './row.ts'

const members = [files.shapes, 'has the members MTurk gives'] as const
const numbers = [files.shapes, 'has times as numbers of seconds'] as const
const ids = ['packages/protocol/src/ids.test.ts', 'an id looks like MTurk’s'] as const

/** What is common to all operations: requests, replies, lists, tokens. */
export const wireRows: readonly Row[] = [
  held('any region in the scope of a signature', [files.authentication, 'may name any region']),
  held('whatever headers a client signs', [
    'apps/server/src/doors/signature-v4.test.ts',
    'over the JavaScript SDK’s headers',
  ]),
  held('content type and request id of a reply', [files.authentication, 'is answered with a request id']),
  held('an empty output is {}', [files.shapes, 'is {} (oTree parses every body, Dallinger takes no member)']),
  held('times go out as numbers of seconds', numbers, [
    'conformance/wire/qualification-shapes.test.ts',
    'expectNow(Qualification.GrantTime)',
  ]),
  held('times come in as numbers, whole or not, as boto3 sends them', [
    'packages/protocol/src/validate.test.ts',
    'times come as epoch seconds, fractions too',
  ]),
  held(
    'money is text of dollars with two decimals',
    [files.errors, 'refuses %j as money'],
    [files.jsSdk, "BonusAmount: '1.50'"],
  ),
  held('what is absent is left out', members),
  held('QualificationRequirements is always there', members),
  held('Answer is always there', [files.shapes, 'always has its Answer']),
  held('an error has __type, Message and TurkErrorCode and nothing else', [
    files.errors,
    'has __type, Message with the moment at its end, and TurkErrorCode',
  ]),
  held('messages end with the moment, in a sandbox with an s', [
    files.states,
    'a marketplace marked as sandbox ends its messages',
  ]),
  held('ValidationException names members as MTurk’s front end does', [
    files.errors,
    'names the member as oTree and Mephisto know it',
  ]),
  held('every constraint of the model', [files.constraints, 'every constraint of every operation is held']),
  held('ids look like MTurk’s', ids),
  held('NextToken on every page with rows, none on the empty one', [
    files.lists,
    'has a NextToken on every page with rows',
  ]),
  held(
    'NumResults counts the page',
    [files.lists, 'has a NextToken on every page with rows'],
    [files.lists, 'expect(page.NumResults).toBe('],
  ),
  held('MaxResults of 1 to 100', [files.lists, 'takes MaxResults of 1 to 100']),
  held('ten rows unless more are asked for', [files.lists, 'ListHITs shows the newest first, ten where']),
  held('assignments by SubmitTime', [files.lists, 'ListAssignmentsForHIT shows the first submitted first']),
  held('a UniqueRequestToken makes one HIT', [files.idempotency, '%s with a UniqueRequestToken']),
  held('a UniqueRequestToken is kept for a day', [files.createHIT, 'a UniqueRequestToken makes one HIT within a day']),
  held('a UniqueRequestToken pays and extends once', [
    files.idempotency,
    'is refused by CreateAdditionalAssignmentsForHIT',
  ]),
  held('a UniqueRequestToken belongs to one Requester', [files.idempotency, 'belongs to one Requester']),
  held('a 500 comes before anything is done', [
    'apps/server/src/dispatch.test.ts',
    'a commit that did not happen is a fault',
  ]),
  notHere('tokens of pages go stale', 'Lists that hold still'),
]
