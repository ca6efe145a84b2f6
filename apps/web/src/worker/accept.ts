import { useNavigate } from '@tanstack/react-router'
import { type Input, useAction } from '../shared/api.ts'

/** Accepts a HIT and opens it. */
export function useAccept(autoAccept = false) {
  const navigate = useNavigate()
  const action = useAction('AcceptAssignment', ['ListMyAssignments', 'ListHITGroups', 'PreviewHIT'])
  return {
    isPending: action.isPending,
    error: action.error,
    mutate: (input: Input<'AcceptAssignment'>) =>
      action.mutate(input, {
        onSuccess: ({ Assignment }) =>
          void navigate({
            to: '/worker/assignments/$assignmentId',
            params: { assignmentId: Assignment.AssignmentId },
            search: autoAccept ? { auto: true } : {},
          }),
      }),
  }
}
