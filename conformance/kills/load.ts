import { setTimeout as sleep } from 'node:timers/promises'
import type { Worker } from '../src/marketplace.ts'
import { answerXml } from '../src/questions.ts'
import type { Random } from '../src/random.ts'
import type { Attempt, History, Turn } from './history.ts'
import type { Requests } from './requests.ts'

/** Programs that work without a pause until they are told to stop, and write down what they asked and heard. */
export class Load {
  readonly #requests: Requests
  readonly #history: History
  readonly #actors: Promise<void>[]
  #isStopped = false

  constructor(requests: Requests, history: History, workers: readonly Worker[], random: Random) {
    this.#requests = requests
    this.#history = history
    this.#actors = [
      ...workers.map((worker) => this.#repeat(random.fork(), (own) => this.#work(worker, own))),
      this.#repeat(random.fork(), (own) => this.#publish(own)),
      this.#repeat(random.fork(), (own) => this.#review(own)),
      this.#repeat(random.fork(), (own) => this.#review(own)),
    ]
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await Promise.all(this.#actors)
  }

  async #repeat(random: Random, act: (random: Random) => Promise<unknown>): Promise<void> {
    while (!this.#isStopped) await act(random)
  }

  async #try<T>(work: () => Promise<T>): Promise<Attempt<T>> {
    const made = await this.#history.attempt(work)
    if (made.outcome === 'unknown') await sleep(100)
    return made
  }

  async #work(worker: Worker, random: Random): Promise<void> {
    const hits = this.#history.published.slice(-12)
    if (hits.length === 0) return sleep(20)
    const { hitId } = random.pick(hits)
    const accepted = await this.#try(() => this.#requests.accept(worker, hitId))
    if (accepted.outcome === 'refused') {
      if (!plainRefusals.has(accepted.code)) this.#surprise('AcceptAssignment', accepted.code)
      return sleep(5)
    }
    if (accepted.outcome === 'unknown') return
    const turn = accepted.answer
    this.#history.turns.push(turn)
    if (random.happens(0.1)) return this.#giveBack(turn)
    await this.#submit(turn, random)
  }

  async #giveBack(turn: Turn): Promise<void> {
    turn.return = 'unknown'
    const { outcome } = await this.#try(() => this.#requests.giveBack(turn))
    turn.return = outcome
    if (outcome === 'refused') this.#surprise('ReturnAssignment', turn.assignmentId)
  }

  async #submit(turn: Turn, random: Random): Promise<void> {
    const padding = random.happens(0.2) ? 'half '.repeat(random.between(1, 8000)) : ''
    turn.answer = answerXml('label', `${turn.assignmentId} ${random.between(0, 1e9)} ${padding}end`)
    turn.submission = 'unknown'
    const first = await this.#try(() => this.#requests.submit(turn, turn.answer!))
    turn.submission = first.outcome
    if (first.outcome === 'refused') this.#surprise('SubmitAssignment', first.code)
    if (first.outcome !== 'done' || !random.happens(0.1)) return
    const other = await this.#try(() => this.#requests.submit(turn, answerXml('label', 'a second thought')))
    if (other.outcome === 'done') this.#surprise('SubmitAssignment', 'took a second answer')
  }

  async #publish(random: Random): Promise<void> {
    const { hits, published, additions } = this.#history
    if (published.length > 0 && random.happens(0.3)) {
      const hit = random.pick(published.slice(-8))
      if (random.happens(0.3)) await this.#try(() => this.#requests.expire(hit.hitId))
      // From ten on a HIT can grow; below, only as long as it stays below.
      else if (hit.input.MaxAssignments >= 10) {
        const addition = {
          hitId: hit.hitId,
          number: random.between(1, 3),
          token: this.#history.makeToken(),
          outcome: 'unknown' as const,
        }
        additions.push(addition)
        const made = await this.#try(() => this.#requests.addAssignments(addition))
        Object.assign(addition, { outcome: made.outcome })
        if (made.outcome === 'refused') this.#surprise('CreateAdditionalAssignmentsForHIT', made.code)
      }
    } else {
      const input = { MaxAssignments: random.between(1, 15), Reward: random.pick(['0.01', '0.02', '0.05']) }
      const hit = { token: this.#history.makeToken(), input }
      hits.push(hit)
      const made = await this.#try(() => this.#requests.createHIT(hit))
      if (made.outcome === 'done') Object.assign(hit, { hitId: made.answer })
      if (made.outcome === 'refused') this.#surprise('CreateHIT', made.code)
    }
    await sleep(random.between(20, 150))
  }

  async #review(random: Random): Promise<void> {
    const { turns, bonuses } = this.#history
    const submitted = turns.filter(({ submission, review }) => submission === 'done' && !review)
    if (submitted.length === 0) return sleep(20)
    const turn = random.pick(submitted)
    if (random.happens(0.4)) {
      const token = this.#history.makeToken()
      const bonus = { turn, amount: `0.0${random.between(1, 9)}`, token, outcome: 'unknown' as const }
      bonuses.push(bonus)
      const made = await this.#try(() => this.#requests.sendBonus(bonus))
      Object.assign(bonus, { outcome: made.outcome })
      if (made.outcome === 'refused') this.#surprise('SendBonus', made.code)
      return
    }
    const review: NonNullable<Turn['review']> = {
      act: random.happens(0.7) ? 'Approved' : 'Rejected',
      outcome: 'unknown',
    }
    turn.review = review
    const made = await this.#try(() => this.#requests.review(turn, review.act))
    review.outcome = made.outcome
    if (made.outcome === 'refused') this.#surprise(review.act, made.code)
  }

  #surprise(operation: string, what: string): void {
    this.#history.surprises.push(`${operation}: ${what}`)
  }
}

/** What a Worker may be told who asks for a place; the cap, since places whose answer was lost are held too. */
const plainRefusals = new Set(['NoHITsAvailable', 'AssignmentAlreadyHeld', 'ExceedsMaxAssignmentsHeld'])
