import type { Marketplace, Worker } from '../src/marketplace.ts'
import { hitInput, htmlQuestion } from '../src/questions.ts'
import { Refused } from '../src/rest.ts'
import type { Addition, Bonus, HITRecord, Turn } from './history.ts'

/**
 * The requests of the load. Each can be sent again after a lost answer, as a careful program does: a token that was used
 * already says that the first one happened.
 */
export class Requests {
  readonly #market: Marketplace

  constructor(market: Marketplace) {
    this.#market = market
  }

  async createHIT({ token, input }: HITRecord): Promise<string> {
    try {
      const { HIT } = await this.#asRequester<{ HIT: { HITId: string } }>('CreateHIT', {
        ...hitInput({ ...input, Question: htmlQuestion, Title: `Reward ${input.Reward}` }),
        UniqueRequestToken: token,
        RequesterAnnotation: token,
      })
      return HIT.HITId
    } catch (error) {
      if (isCode(error, 'HitAlreadyExists')) return error.details.HITId as string
      throw error
    }
  }

  async addAssignments({ hitId, number, token }: Addition): Promise<void> {
    const input = { HITId: hitId, NumberOfAdditionalAssignments: number, UniqueRequestToken: token }
    await orAlready('DuplicateRequest', this.#asRequester('CreateAdditionalAssignmentsForHIT', input))
  }

  async expire(HITId: string): Promise<void> {
    await this.#asRequester('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
  }

  async accept(worker: Worker, HITId: string): Promise<Turn> {
    return { worker, hitId: HITId, assignmentId: await this.#market.accept(worker, { HITId }) }
  }

  async submit({ worker, assignmentId }: Turn, Answer: string): Promise<void> {
    await this.#market.rest(worker.Token, 'SubmitAssignment', { AssignmentId: assignmentId, Answer })
  }

  async giveBack({ worker, assignmentId }: Turn): Promise<void> {
    await this.#market.rest(worker.Token, 'ReturnAssignment', { AssignmentId: assignmentId })
  }

  async review({ assignmentId }: Turn, act: 'Approved' | 'Rejected'): Promise<void> {
    if (act === 'Approved') await this.#asRequester('ApproveAssignment', { AssignmentId: assignmentId })
    else await this.#asRequester('RejectAssignment', { AssignmentId: assignmentId, RequesterFeedback: 'no' })
  }

  async sendBonus({ turn, amount, token }: Bonus): Promise<void> {
    const input = {
      AssignmentId: turn.assignmentId,
      WorkerId: turn.worker.WorkerId,
      BonusAmount: amount,
      Reason: token,
      UniqueRequestToken: token,
    }
    await orAlready('DuplicateRequest', this.#asRequester('SendBonus', input))
  }

  /** What the Worker holds, by the server's word. */
  async heldBy(worker: Worker): Promise<{ AssignmentId: string; HITId: string }[]> {
    const { Assignments } = await this.#market.rest<{ Assignments: { AssignmentId: string; HITId: string }[] }>(
      worker.Token,
      'ListMyAssignments',
      { Statuses: ['Accepted'], MaxResults: 100 },
    )
    return Assignments
  }

  #asRequester<T = unknown>(operation: string, input: object): Promise<T> {
    return this.#market.rest<T>(this.#market.requester.Token, operation, input)
  }
}

async function orAlready(code: string, request: Promise<unknown>): Promise<void> {
  await request.catch((error: unknown) => {
    if (!isCode(error, code)) throw error
  })
}

function isCode(error: unknown, code: string): error is Refused {
  return error instanceof Refused && error.code === code
}
