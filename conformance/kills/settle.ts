import type { Worker } from '../src/marketplace.ts'
import { parallel } from '../src/parallel.ts'
import { answerXml } from '../src/questions.ts'
import { Refused } from '../src/rest.ts'
import type { History, Turn } from './history.ts'
import type { Requests } from './requests.ts'

/**
 * Brings every open question of the history to an end by sending the request again, and lets the Workers finish what
 * they hold. From then on it is known exactly what the market must look like.
 */
export async function settle(requests: Requests, history: History, workers: readonly Worker[]): Promise<void> {
  const open = <T extends { outcome: string }>(all: readonly T[]) => all.filter(({ outcome }) => outcome === 'unknown')
  await parallel(
    8,
    history.hits.filter(({ hitId }) => !hitId),
    async (hit) => {
      hit.hitId = await requests.createHIT(hit)
    },
  )
  await parallel(8, open(history.additions), async (addition) => {
    await requests.addAssignments(addition)
    addition.outcome = 'done'
  })
  await parallel(8, history.turns, (turn) => settleTurn(requests, turn))
  await parallel(8, open(history.bonuses), async (bonus) => {
    await requests.sendBonus(bonus)
    bonus.outcome = 'done'
  })
  await parallel(8, workers, (worker) => finishHeld(requests, history, worker))
}

async function settleTurn(requests: Requests, turn: Turn): Promise<void> {
  if (turn.submission === 'unknown') {
    await requests.submit(turn, turn.answer!)
    turn.submission = 'done'
  }
  if (turn.return === 'unknown') {
    await requests.giveBack(turn)
    turn.return = 'done'
  }
  if (turn.review?.outcome === 'unknown') {
    const { review } = turn
    // Of a review that happened already the server says that the assignment is no longer Submitted.
    await requests.review(turn, review.act).catch((error: unknown) => {
      if (!(error instanceof Refused && error.code === 'InvalidAssignmentState')) throw error
    })
    review.outcome = 'done'
  }
}

/** A place whose answer was lost is found in the Worker's own list. */
async function finishHeld(requests: Requests, history: History, worker: Worker): Promise<void> {
  const known = new Map(history.turns.map((turn) => [turn.assignmentId, turn]))
  for (const { AssignmentId: assignmentId, HITId: hitId } of await requests.heldBy(worker)) {
    let turn = known.get(assignmentId)
    if (turn?.submission ?? turn?.return) throw new Error(`${assignmentId} is held, but it was submitted or returned`)
    if (!turn) {
      turn = { worker, hitId, assignmentId }
      history.turns.push(turn)
    }
    turn.answer = answerXml('label', `${assignmentId} found again`)
    await requests.submit(turn, turn.answer)
    turn.submission = 'done'
  }
}
