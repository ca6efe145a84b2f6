import { createClient, RefusedError } from '@kempelen/client'
import { pick, type Random } from './random.ts'
import { judge, secondsFor, type Temperament, type Vocabulary } from './temperament.ts'

/** One simulated Worker, known to the marketplace by its token only. */
export interface CrowdMember {
  readonly token: string
  readonly temperament: Temperament
}

export interface CrowdOptions {
  readonly baseUrl: string
  readonly members: readonly CrowdMember[]
  readonly hitGroupId: string
  /** The form field that carries the label. */
  readonly fieldName: string
  readonly vocabulary: Vocabulary
  /** What a careful look at this task would see. */
  readonly truthOf: (hitId: string) => string
  /** Members stop when this says so and they find no more work. */
  readonly isDone: () => boolean
  readonly random: Random
  /** Multiplies the time that members spend on a task; 0 for load without pauses. Default 1. */
  readonly pace?: number
  readonly onEvent?: (event: CrowdEvent) => void
}

export type CrowdEvent = {
  readonly kind: 'submitted' | 'returned' | 'abandoned' | 'stopped'
  readonly temperament: Temperament
}

/** How often an abandoning member walks away from its first tasks: left lying, then handed back, then done. */
const tasksLeftLying = 1
const tasksHandedBack = 2

/**
 * Lets a crowd work on a group through the Worker's door, as people do: accept, open the page, think, send the form. For
 * demonstrations, load and trying a task out before it is published.
 */
export async function simulateCrowd(options: CrowdOptions): Promise<void> {
  await Promise.all(options.members.map((member) => work(member, options)))
}

async function work(member: CrowdMember, options: CrowdOptions): Promise<void> {
  const { random, hitGroupId, pace = 1, onEvent = () => {} } = options
  const worker = createClient({ baseUrl: options.baseUrl, token: member.token })
  const { temperament } = member
  for (let taken = 0; ; taken++) {
    const accepted = await worker.AcceptAssignment({ HITGroupId: hitGroupId }).catch(whyNot)
    if (accepted === 'WorkerStopped') return onEvent({ kind: 'stopped', temperament })
    if (typeof accepted === 'string') {
      if (options.isDone()) return
      // What others abandon comes back.
      await pause(1)
      continue
    }
    await openPage(accepted.TaskURL)
    await pause(secondsFor(temperament, random) * pace)
    if (temperament === 'abandoning' && taken < tasksLeftLying) {
      onEvent({ kind: 'abandoned', temperament })
      continue
    }
    if (temperament === 'abandoning' && taken < tasksLeftLying + tasksHandedBack) {
      await worker.ReturnAssignment({ AssignmentId: accepted.Assignment.AssignmentId })
      onEvent({ kind: 'returned', temperament })
      await pause(pace * pick(random, [1, 2, 3]))
      continue
    }
    const label = judge(temperament, options.truthOf(accepted.HIT.HITId), options.vocabulary, random)
    await sendForm(accepted.TaskURL, accepted.Assignment.AssignmentId, { [options.fieldName]: label })
    onEvent({ kind: 'submitted', temperament })
  }
}

/** Why there is no work at the moment, or any more. */
function whyNot(error: unknown): 'NoHITsAvailable' | 'BatchPaused' | 'WorkerStopped' {
  const code = error instanceof RefusedError ? error.code : undefined
  if (code === 'NoHITsAvailable' || code === 'BatchPaused' || code === 'WorkerStopped') return code
  throw error
}

async function openPage(url: string): Promise<void> {
  const response = await fetch(url)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The task page answered with status ${response.status}`)
}

/** Posts to where the page's own address says that answers go. */
async function sendForm(taskUrl: string, assignmentId: string, fields: Record<string, string>): Promise<void> {
  const submitTo = new URL(taskUrl).searchParams.get('turkSubmitTo')
  const response = await fetch(`${submitTo}/mturk/externalSubmit`, {
    method: 'POST',
    body: new URLSearchParams({ assignmentId, ...fields }),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The answer was refused with status ${response.status}`)
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
