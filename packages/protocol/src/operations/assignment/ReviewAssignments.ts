import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { flag, id, text } from '../../words.ts'

const decision = structure(
  { AssignmentId: id, Decision: { type: 'string', enum: ['Approve', 'Reject'] }, RequesterFeedback: text },
  ['AssignmentId', 'Decision'],
)

const outcome = structure(
  {
    AssignmentId: id,
    Outcome: { type: 'string', enum: ['Done', 'Planned', 'AlreadyDone', 'Refused'] },
    Code: text,
    Message: text,
  },
  ['AssignmentId', 'Outcome'],
)

export const ReviewAssignments = operation({
  name: 'ReviewAssignments',
  noun: 'assignment',
  roles: ['requester'],
  member: 'Reviewer',
  input: structure({ Decisions: list(decision, 500), DryRun: flag }, ['Decisions']),
  output: structure({ Outcomes: list(outcome) }, ['Outcomes']),
  errors: [],
  prose:
    'Approves and rejects many assignments by the rules of ApproveAssignment and RejectAssignment, one after the other; what is refused is told with its reason and stops nothing. What was decided like this before is AlreadyDone, so the same decisions can be sent again. With DryRun nothing is done, and it is said what would be tried; evidence and the limit of rejections are looked at only when it is.',
})
