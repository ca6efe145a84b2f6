import { files, held, notHere, type Row } from './row.ts'

/** State machines of HITs, assignments, requests and qualifications. */
export const stateRows: readonly Row[] = [
  held('MaxAssignments is the sum of available, pending, submitted and completed', [
    files.states,
    'goes through its five states, and its counters always add up',
  ]),
  notHere('counters lag behind', 'Everything is there at once'),
  held('Assignable: not expired and places left', [files.hitRule, 'is %s'], [files.hitRule, "['Assignable', hit({})]"]),
  held(
    'Unassignable: somebody at work, and no place or expired',
    [files.hitRule, 'is %s'],
    [files.hitRule, "['Unassignable', hit({ expiresAt: now, pending: 1 })]"],
  ),
  held(
    'Reviewable: nobody at work, and no place or expired',
    [files.hitRule, 'is %s'],
    [files.hitRule, "['Reviewable', hit({ expiresAt: now, available: 2 })]"],
  ),
  held(
    'Reviewing: a label',
    [files.hitRule, 'is %s'],
    [files.hitRule, "['Reviewing', hit({ available: 0, reviewing: true })]"],
  ),
  held('Disposed: deleted, or after 120 days', [files.hitLife, 'a HIT is disposed of 120 days after']),
  held('expiry leaves the places counted', [files.states, 'that expires keeps its places in sight']),
  held('a place given back opens again, and the HIT with it', [files.states, 'goes through its five states']),
  held('a place given back after expiry makes the HIT Reviewable', [
    files.settings,
    'the last Worker who gives back an expired HIT',
  ]),
  held('a rejection does not leave Reviewable', [files.review, 'a rejection does not open the place again']),
  notHere('unused HITTypes and QualificationTypes die after 120 days', 'HITTypes and QualificationTypes do not die'),
  held('HITReviewStatus is NotReviewed', [files.shapes, 'has the members MTurk gives']),

  held('the API knows Submitted, Approved and Rejected only', [
    files.submit,
    'lists show submitted assignments in the order of submission',
  ]),
  held('accepted, returned, accepted again, submitted', [files.states, 'a Worker does a HIT once']),
  held('abandoned when the time is over', [files.accept, 'an assignment past its deadline is abandoned']),
  held('Deadline is AcceptTime and the duration', [files.accept, 'a Worker gets a HIT of the group, its deadline']),
  held('Approved is final', [files.states, 'is reviewed once']),
  held('Rejected to Approved within 30 days', [files.assignmentRule, 'a rejection is taken back for thirty days']),
  held('AutoApprovalTime is SubmitTime and the delay; then it is approved', [
    files.submit,
    'a delay of 0 approves at submission; otherwise the clock',
  ]),
  held('a delay of 0 approves at submission', [files.states, 'is approved at submission where the delay is 0']),
  held('expiry of the HIT cuts no accepted assignment', [files.states, 'that expires keeps its places in sight']),
  held('one assignment of a HIT for a Worker, even after a rejection', [
    files.review,
    'whose work was rejected does not get the HIT again',
  ]),
  notHere('an AssignmentId given back can come again with another Worker', 'Ids of assignments'),

  held('a request is granted or rejected, and is not listed afterwards', [
    files.request,
    'a request without a test waits for the Requester',
  ]),
  held('with a test it exists once that is handed in', [files.request, 'a test with a key is graded']),
  held('one open request of a Worker for a type', [files.request, 'of many requests at once, one waits']),
  held('again never, or after the delay since the last request', [
    files.requestRule,
    'the delay counts from the last request',
  ]),
  notHere('an unfinished test leaves nothing', 'A test that ran out'),

  held('Granted and Revoked, both ways', [files.qualification, 'what is revoked can be granted again']),
  held('GrantTime is that of the last grant', [files.qualification, 'GrantTime is that of the last grant']),
  held('Active and Inactive, both ways; Inactive cannot be used', [
    files.type,
    'a HIT cannot ask for a type that is unknown or switched off',
  ]),
  held('Inactive cannot be requested', [files.request, 'a type that is switched off, deleted, unknown']),
  held('Disposing, then gone', [files.type, 'a deleted type is gone for everybody']),
]
