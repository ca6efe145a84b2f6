/** What a task frame is told in its address, by MTurk's names. */
export interface FrameAddress {
  readonly assignmentId: string
  /** Where answers go, without a slash at the end; empty on a page that no platform shows. */
  readonly submitTo: string
  /** The HIT is looked at and not yet accepted. */
  readonly isPreview: boolean
}

export function frameAddress(search: string = location.search): FrameAddress {
  const parameters = new URLSearchParams(search)
  const assignmentId = parameters.get('assignmentId') ?? ''
  return {
    assignmentId,
    submitTo: (parameters.get('turkSubmitTo') ?? '').replace(/\/+$/, ''),
    isPreview: assignmentId === 'ASSIGNMENT_ID_NOT_AVAILABLE',
  }
}
