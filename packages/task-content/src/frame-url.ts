/** The assignmentId that a frame sees while the Worker only looks at a HIT. */
export const PREVIEW_ASSIGNMENT_ID = 'ASSIGNMENT_ID_NOT_AVAILABLE'

/** What a frame is told of its assignment. Without an `assignmentId` the frame is a preview. */
export interface FrameParameters {
  assignmentId?: string | undefined
  hitId: string
  workerId?: string | undefined
  /** Without a trailing slash: clients append `/mturk/externalSubmit`. */
  turkSubmitTo?: string | undefined
}

/**
 * Appends MTurk's four parameters to a frame's address, absolute or not, whose own query and fragment stay as they are.
 * A preview says ASSIGNMENT_ID_NOT_AVAILABLE and names neither Worker nor turkSubmitTo. Values are percent-encoded.
 * Source: MTurk API Reference, "ExternalQuestion"; names and order as in logs of real clients.
 */
export function frameUrl(base: string, parameters: FrameParameters): string {
  const { assignmentId = PREVIEW_ASSIGNMENT_ID, hitId, workerId, turkSubmitTo } = parameters
  const isPreview = assignmentId === PREVIEW_ASSIGNMENT_ID
  const named = { assignmentId, hitId, ...(isPreview ? {} : { workerId, turkSubmitTo }) }
  const pairs: string[] = []
  for (const [name, value] of Object.entries(named)) {
    if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(value)}`)
  }
  const hash = base.indexOf('#')
  const address = hash === -1 ? base : base.slice(0, hash)
  return address + joint(address) + pairs.join('&') + base.slice(address.length)
}

function joint(address: string): string {
  if (!address.includes('?')) return '?'
  return address.endsWith('?') || address.endsWith('&') ? '' : '&'
}
