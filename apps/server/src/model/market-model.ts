/**
 * MTurk's state machines in memory, written from its documentation and without a look at the server: what each operation
 * answers, and what is true afterwards. Money is in cents, times in milliseconds. A method gives the code of the refusal
 * that must come, or nothing for success; it changes the model only in the second case.
 */

export interface ModelHIT {
  id: string
  requester: string
  type: string
  rewardCents: number
  feeCents: number
  durationMs: number
  autoApprovalMs: number
  requires: string | undefined
  max: number
  available: number
  expiresAt: number
  /** The money of places that nobody took has gone back. */
  isReleased: boolean
  isReviewing: boolean
  isDisposed: boolean
  wasAccepted: boolean
}

export interface ModelAssignment {
  id: string
  hit: ModelHIT
  worker: string
  state: 'Accepted' | 'Submitted' | 'Approved' | 'Rejected' | 'Returned' | 'Abandoned'
  answer: string
  deadlineAt: number
  submittedAt: number
  autoApproveAt: number
  contestedUntil: number | undefined
}

export interface ModelQualificationType {
  id: string
  requester: string
  name: string
  status: 'Active' | 'Inactive' | 'Disposing'
  isAutoGranted: boolean
  mayRetry: boolean
}

export interface ModelQualificationRequest {
  id: string
  type: ModelQualificationType
  worker: string
  state: 'Pending' | 'Granted' | 'Rejected'
}

const graceMs = 10_000
const overrideMs = 30 * 86_400_000
const mostHeld = 25
const tokenMs = 86_400_000

export class MarketModel {
  now = 0
  readonly hasFees: boolean
  readonly contestMs: number
  readonly available = new Map<string, number>()
  readonly earned = new Map<string, number>()
  readonly hits = new Map<string, ModelHIT>()
  readonly assignments = new Map<string, ModelAssignment>()
  readonly types = new Map<string, ModelQualificationType>()
  readonly requests = new Map<string, ModelQualificationRequest>()
  /** Values by type and Worker; revoked ones are there without a value. */
  readonly granted = new Map<string, number | 'Revoked'>()
  readonly blocks = new Set<string>()
  /** When each UniqueRequestToken was used. */
  readonly #tokens = new Map<string, number>()
  readonly bonuses: { hit: string; cents: number }[] = []

  constructor({ hasFees, contestDays }: { hasFees: boolean; contestDays: number }) {
    this.hasFees = hasFees
    this.contestMs = contestDays * 86_400_000
  }

  // Money

  /** 20 %, from ten assignments on 40 %, half up, at least a cent. */
  feeOf(rewardCents: number, max: number): number {
    if (!this.hasFees) return 0
    return Math.max(1, Math.floor((rewardCents * (max >= 10 ? 40 : 20) + 50) / 100))
  }

  #spend(requester: string, cents: number): 'InsufficientFunds' | undefined {
    const left = this.available.get(requester)! - cents
    if (left < 0) return 'InsufficientFunds'
    this.available.set(requester, left)
    return undefined
  }

  #giveBack(requester: string, cents: number): void {
    this.available.set(requester, this.available.get(requester)! + cents)
  }

  #earn(worker: string, cents: number): void {
    this.earned.set(worker, (this.earned.get(worker) ?? 0) + cents)
  }

  /** What is held or contested of a Requester's money. */
  onHold(requester: string): number {
    let cents = 0
    for (const hit of this.hits.values()) {
      if (hit.requester !== requester) continue
      const { pending, submitted } = this.countsOf(hit)
      cents += (hit.isReleased ? 0 : hit.available) * priceOf(hit) + (pending + submitted) * priceOf(hit)
    }
    for (const one of this.assignments.values())
      if (one.hit.requester === requester && one.contestedUntil !== undefined) cents += priceOf(one.hit)
    return cents
  }

  #isUsed(token: string): boolean {
    const usedAt = this.#tokens.get(token)
    return usedAt !== undefined && this.now - usedAt < tokenMs
  }

  // HITs

  addHIT(hit: ModelHIT, token: string | undefined): string | undefined {
    const key = `${hit.requester} hit ${token}`
    if (token && this.#isUsed(key)) return 'HitAlreadyExists'
    const refusal = this.#spend(hit.requester, hit.max * priceOf(hit))
    if (refusal) return refusal
    if (token) this.#tokens.set(key, this.now)
    return undefined
  }

  countsOf(hit: ModelHIT): { pending: number; submitted: number; completed: number } {
    const counts = { pending: 0, submitted: 0, completed: 0 }
    for (const { hit: of, state } of this.assignments.values()) {
      if (of !== hit) continue
      if (state === 'Accepted') counts.pending++
      if (state === 'Submitted') counts.submitted++
      if (state === 'Approved' || state === 'Rejected') counts.completed++
    }
    return counts
  }

  statusOf(hit: ModelHIT): string {
    if (hit.isDisposed) return 'Disposed'
    if (hit.available > 0 && hit.expiresAt > this.now) return 'Assignable'
    if (this.countsOf(hit).pending > 0) return 'Unassignable'
    return hit.isReviewing ? 'Reviewing' : 'Reviewable'
  }

  #own(requester: string, id: string): ModelHIT | undefined {
    const hit = this.hits.get(id)
    return hit?.requester === requester ? hit : undefined
  }

  getHIT(requester: string, id: string): string | undefined {
    return this.#own(requester, id) ? undefined : 'HITDoesNotExist'
  }

  expire(requester: string, id: string): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    if (hit.isDisposed) return 'InvalidHITState'
    if (!hit.isReleased) this.#release(hit, Math.min(hit.expiresAt, this.now))
    return undefined
  }

  #release(hit: ModelHIT, expiresAt: number): void {
    hit.expiresAt = expiresAt
    hit.isReleased = true
    this.#giveBack(hit.requester, hit.available * priceOf(hit))
  }

  extend(requester: string, id: string, until: number): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    if (hit.isDisposed) return 'InvalidHITState'
    const refusal = this.#spend(requester, hit.isReleased ? hit.available * priceOf(hit) : 0)
    if (refusal) return refusal
    hit.expiresAt = until
    hit.isReleased = false
    hit.isReviewing &&= hit.available === 0
    return undefined
  }

  addAssignments(requester: string, id: string, count: number, token: string | undefined): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    if (hit.isDisposed) return 'InvalidHITState'
    if (hit.max < 10 && hit.max + count >= 10) return 'InvalidMaximumAssignmentsIncrease'
    const key = `${requester} more ${token}`
    if (token && this.#isUsed(key)) return 'DuplicateRequest'
    const refusal = this.#spend(requester, hit.isReleased ? 0 : count * priceOf(hit))
    if (refusal) return refusal
    if (token) this.#tokens.set(key, this.now)
    hit.max += count
    hit.available += count
    // Open places end a review; those of an expired HIT are not open.
    hit.isReviewing &&= hit.expiresAt <= this.now
    return undefined
  }

  review(requester: string, id: string, revert: boolean): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    if (this.statusOf(hit) !== (revert ? 'Reviewing' : 'Reviewable')) return 'InvalidHITState'
    hit.isReviewing = !revert
    return undefined
  }

  deleteHIT(requester: string, id: string): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    const isThrough = ['Reviewable', 'Reviewing'].includes(this.statusOf(hit))
    if (!isThrough || this.countsOf(hit).submitted > 0) return 'InvalidHITState'
    if (!hit.isReleased) this.#release(hit, hit.expiresAt)
    hit.isDisposed = true
    return undefined
  }

  moveToType(
    requester: string,
    id: string,
    type: Pick<ModelHIT, 'type' | 'rewardCents' | 'durationMs' | 'autoApprovalMs' | 'requires'> | undefined,
  ): string | undefined {
    const hit = this.#own(requester, id)
    if (!hit) return 'HITDoesNotExist'
    if (!type) return 'HITTypeDoesNotExist'
    if (hit.isDisposed || hit.wasAccepted) return 'InvalidHITState'
    const feeCents = this.feeOf(type.rewardCents, hit.max)
    const places = hit.isReleased ? 0 : hit.available
    const refusal = this.#spend(requester, places * (type.rewardCents + feeCents - priceOf(hit)))
    if (refusal) return refusal
    Object.assign(hit, type, { feeCents })
    return undefined
  }

  // Assignments

  accept(worker: string, id: string): string | undefined {
    const hit = this.hits.get(id)
    if (!hit) return 'HITDoesNotExist'
    if (hit.requires && typeof this.granted.get(`${hit.requires} ${worker}`) !== 'number')
      return 'DoesNotMeetRequirements'
    const mine = [...this.assignments.values()].filter((one) => one.worker === worker)
    const hadTurn = mine.some((one) => one.hit === hit && one.state !== 'Returned' && one.state !== 'Abandoned')
    const isOpen = hit.available > 0 && !hit.isReleased && !hit.isDisposed && hit.expiresAt > this.now
    if (this.blocks.has(`${hit.requester} ${worker}`)) return 'WorkerBlocked'
    if (mine.filter((one) => one.state === 'Accepted').length >= mostHeld) return 'ExceedsMaxAssignmentsHeld'
    if (hadTurn) return 'AssignmentAlreadyHeld'
    return isOpen ? undefined : 'NoHITsAvailable'
  }

  accepted(worker: string, hitId: string, id: string): void {
    const hit = this.hits.get(hitId)!
    hit.available--
    hit.wasAccepted = true
    const deadlineAt = this.now + hit.durationMs
    const never = Number.POSITIVE_INFINITY
    this.assignments.set(id, {
      id,
      hit,
      worker,
      state: 'Accepted',
      answer: '',
      deadlineAt,
      submittedAt: never,
      autoApproveAt: never,
      contestedUntil: undefined,
    })
  }

  #held(worker: string, id: string): ModelAssignment | undefined {
    const assignment = this.assignments.get(id)
    return assignment?.worker === worker ? assignment : undefined
  }

  submit(worker: string, id: string, answer: string): string | undefined {
    const assignment = this.#held(worker, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    if (assignment.state !== 'Accepted') {
      const isRepeated =
        ['Submitted', 'Approved', 'Rejected'].includes(assignment.state) && assignment.answer === answer
      return isRepeated ? undefined : 'AssignmentClosed'
    }
    if (this.now > assignment.deadlineAt + graceMs) return 'AssignmentClosed'
    Object.assign(assignment, {
      state: 'Submitted',
      answer,
      submittedAt: this.now,
      autoApproveAt: this.now + assignment.hit.autoApprovalMs,
    })
    if (assignment.hit.autoApprovalMs === 0) this.#pay(assignment)
    return undefined
  }

  giveBack(worker: string, id: string): string | undefined {
    const assignment = this.#held(worker, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    if (assignment.state === 'Returned') return undefined
    if (assignment.state !== 'Accepted') return 'InvalidAssignmentState'
    this.#letGo(assignment, 'Returned')
    return undefined
  }

  #letGo(assignment: ModelAssignment, state: 'Returned' | 'Abandoned'): void {
    assignment.state = state
    assignment.hit.available++
    if (assignment.hit.isReleased) this.#giveBack(assignment.hit.requester, priceOf(assignment.hit))
  }

  #ofRequester(requester: string, id: string): ModelAssignment | undefined {
    const assignment = this.assignments.get(id)
    return assignment?.hit.requester === requester ? assignment : undefined
  }

  getAssignment(requester: string, id: string): string | undefined {
    const assignment = this.#ofRequester(requester, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    return isSubmitted(assignment) ? undefined : 'InvalidAssignmentState'
  }

  #pay(assignment: ModelAssignment): void {
    assignment.state = 'Approved'
    assignment.contestedUntil = undefined
    this.#earn(assignment.worker, assignment.hit.rewardCents)
  }

  approve(requester: string, id: string, override: boolean): string | undefined {
    const assignment = this.#ofRequester(requester, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    if (assignment.state === 'Rejected' && override) {
      if (assignment.hit.isDisposed || this.now - assignment.submittedAt > overrideMs) return 'InvalidAssignmentState'
      const isContested = assignment.contestedUntil !== undefined
      const refusal = this.#spend(requester, isContested ? 0 : priceOf(assignment.hit))
      if (refusal) return refusal
    } else if (assignment.state !== 'Submitted') return 'InvalidAssignmentState'
    this.#pay(assignment)
    return undefined
  }

  reject(requester: string, id: string): string | undefined {
    const assignment = this.#ofRequester(requester, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    if (assignment.state !== 'Submitted') return 'InvalidAssignmentState'
    assignment.state = 'Rejected'
    if (this.contestMs > 0) assignment.contestedUntil = this.now + this.contestMs
    else this.#giveBack(requester, priceOf(assignment.hit))
    return undefined
  }

  bonus(requester: string, id: string, worker: string, cents: number, token: string | undefined): string | undefined {
    if (cents === 0) return 'InvalidParameterValue'
    const assignment = this.#ofRequester(requester, id)
    if (!assignment) return 'AssignmentDoesNotExist'
    if (assignment.worker !== worker) return 'InvalidParameterValue'
    if (!isSubmitted(assignment)) return 'InvalidAssignmentState'
    const key = `${requester} bonus ${token}`
    if (token && this.#isUsed(key)) return 'DuplicateRequest'
    const fee = this.hasFees ? Math.max(1, Math.floor((cents * 20 + 50) / 100)) : 0
    const refusal = this.#spend(requester, cents + fee)
    if (refusal) return refusal
    if (token) this.#tokens.set(key, this.now)
    this.#earn(worker, cents)
    this.bonuses.push({ hit: assignment.hit.id, cents })
    return undefined
  }

  mayNotify(requester: string, worker: string): boolean {
    return [...this.assignments.values()].some(
      (one) =>
        one.worker === worker &&
        one.hit.requester === requester &&
        (one.state === 'Approved' || one.state === 'Rejected'),
    )
  }

  // Qualifications

  ownType(requester: string, id: string): ModelQualificationType | undefined {
    const type = this.types.get(id)
    return type?.requester === requester ? type : undefined
  }

  createType(requester: string, name: string): string | undefined {
    const isTaken = [...this.types.values()].some(
      (type) => type.requester === requester && type.name === name && type.status !== 'Disposing',
    )
    return isTaken ? 'QualificationTypeAlreadyExists' : undefined
  }

  changeType(requester: string, id: string, change: (type: ModelQualificationType) => void): string | undefined {
    const type = this.ownType(requester, id)
    if (!type) return 'QualificationTypeDoesNotExist'
    if (type.status === 'Disposing') return 'InvalidQualificationTypeState'
    change(type)
    return undefined
  }

  deleteType(requester: string, id: string): string | undefined {
    return this.changeType(requester, id, (type) => {
      type.status = 'Disposing'
      for (const request of this.requests.values())
        if (request.type === type && request.state === 'Pending') request.state = 'Rejected'
    })
  }

  grant(requester: string, id: string, worker: string, value: number): string | undefined {
    return this.changeType(requester, id, () => this.granted.set(`${id} ${worker}`, value))
  }

  revoke(requester: string, id: string, worker: string): string | undefined {
    const type = this.ownType(requester, id)
    if (!type) return 'QualificationTypeDoesNotExist'
    if (type.status === 'Disposing') return 'InvalidQualificationTypeState'
    const refusal = this.#lacks(id, worker)
    if (!refusal) this.granted.set(`${id} ${worker}`, 'Revoked')
    return refusal
  }

  score(requester: string, id: string, worker: string): string | undefined {
    const type = this.ownType(requester, id)
    if (!type || type.status === 'Disposing') return 'QualificationTypeDoesNotExist'
    return this.#lacks(id, worker)
  }

  #lacks(id: string, worker: string): string | undefined {
    const value = this.granted.get(`${id} ${worker}`)
    if (value === undefined) return 'QualificationDoesNotExist'
    return value === 'Revoked' ? 'InvalidQualificationState' : undefined
  }

  request(worker: string, id: string): string | undefined {
    const type = this.types.get(id)
    if (!type || type.status === 'Disposing') return 'QualificationTypeDoesNotExist'
    if (type.status === 'Inactive') return 'InvalidQualificationTypeState'
    if (this.blocks.has(`${type.requester} ${worker}`)) return 'WorkerBlocked'
    const before = [...this.requests.values()].filter((one) => one.type === type && one.worker === worker)
    if (before.some((one) => one.state === 'Pending')) return 'InvalidQualificationRequestState'
    return before.length > 0 && !type.mayRetry ? 'QualificationTypeDoesNotAllowRetake' : undefined
  }

  decide(requester: string, id: string, state: 'Granted' | 'Rejected', value: number): string | undefined {
    const request = this.requests.get(id)
    if (request?.type.requester !== requester) return 'QualificationRequestDoesNotExist'
    if (request.state !== 'Pending') return 'InvalidQualificationRequestState'
    request.state = state
    if (state === 'Granted') this.granted.set(`${request.type.id} ${request.worker}`, value)
    return undefined
  }

  // Time

  /** Moves the clock and does what has become due, in the order in which the clock does it. */
  pass(ms: number): void {
    this.now += ms
    for (const hit of this.hits.values())
      if (!hit.isReleased && !hit.isDisposed && hit.expiresAt <= this.now) this.#release(hit, hit.expiresAt)
    for (const one of this.assignments.values())
      if (one.state === 'Accepted' && this.now > one.deadlineAt + graceMs) this.#letGo(one, 'Abandoned')
    for (const one of this.assignments.values())
      if (one.state === 'Submitted' && one.autoApproveAt <= this.now) this.#pay(one)
    for (const one of this.assignments.values())
      if (one.contestedUntil !== undefined && one.contestedUntil <= this.now) {
        one.contestedUntil = undefined
        this.#giveBack(one.hit.requester, priceOf(one.hit))
      }
  }
}

export function priceOf(hit: Pick<ModelHIT, 'rewardCents' | 'feeCents'>): number {
  return hit.rewardCents + hit.feeCents
}

export function isSubmitted({ state }: ModelAssignment): boolean {
  return state === 'Submitted' || state === 'Approved' || state === 'Rejected'
}
