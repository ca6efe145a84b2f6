import type { ViewsOf } from './view.ts'

/** The Worker's room, full, and as somebody finds it on the first day. */
export const workerViews: ViewsOf = (stage, { worker, reviewer, suspended, newcomers }) => [
  { name: 'worker-find-work', path: '/worker', as: worker },
  { name: 'worker-find-work-none', path: '/worker?q=sailing', as: worker },
  { name: 'worker-suspended', path: '/worker', as: suspended },
  { name: 'worker-preview', path: `/worker/groups/${stage.groupId}`, as: worker },
  { name: 'worker-question-form', path: `/worker/groups/${stage.formGroupId}`, as: newcomers.worker },
  { name: 'worker-guidelines-preview', path: `/worker/groups/${stage.batch.groupId}`, as: reviewer },
  { name: 'worker-work', path: `/worker/assignments/${stage.assignmentId}`, as: worker },
  { name: 'worker-guidelines', path: `/worker/assignments/${stage.guidedAssignmentId}`, as: reviewer },
  { name: 'worker-receipt', path: `/worker/assignments/${stage.submittedId}`, as: worker },
  { name: 'worker-queue', path: '/worker/queue', as: worker },
  { name: 'worker-queue-empty', path: '/worker/queue', as: newcomers.worker },
  { name: 'worker-qualifications', path: '/worker/qualifications', as: worker },
  { name: 'worker-qualification', path: `/worker/qualifications/${stage.qualificationTypeId}`, as: worker },
  { name: 'worker-earnings', path: '/worker/earnings', as: worker },
  { name: 'worker-earnings-empty', path: '/worker/earnings', as: newcomers.worker },
  { name: 'worker-requesters', path: '/worker/requesters', as: worker },
  { name: 'worker-messages', path: '/worker/messages', as: worker },
  { name: 'worker-messages-empty', path: '/worker/messages', as: newcomers.worker },
  { name: 'worker-conversation', path: `/worker/messages/${stage.requesterId}`, as: worker },
  { name: 'worker-about-me', path: '/worker/about-me', as: worker },
  { name: 'worker-reviews', path: '/worker/reviews', as: reviewer },
  { name: 'worker-appeals', path: '/worker/appeals', as: reviewer },
]
