import { call, isRefusal } from '../api.ts'

/** Whether a text looks like the id of a HIT, an assignment or a batch. */
export const isOwnedId = (text: string): boolean => /^3[0-9A-Z]{29}$/.test(text)
export const isWorkerId = (text: string): boolean => /^A[0-9A-Z]{13}$/.test(text)

/** The page of what an id names, or nothing where it names nothing of the Requester's. */
export async function findId(id: string): Promise<string | undefined> {
  const hitId = (await unlessRefused(call('GetHIT', { HITId: id })))?.HIT?.HITId
  if (hitId) return `/requester/hits/${hitId}`
  const assigned = (await unlessRefused(call('GetAssignment', { AssignmentId: id })))?.HIT?.HITId
  if (assigned) return `/requester/hits/${assigned}`
  return (await unlessRefused(call('GetBatch', { BatchId: id }))) && `/requester/batches/${id}`
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (isRefusal(error)) return undefined
    throw error
  })
}
