import { toAmount } from '@kempelen/protocol'
import { aMarket, externalQuestion, type Party, type TestMarket } from '../testing/a-market.ts'
import { isSubmitted, MarketModel, type ModelHIT, type ModelQualificationType } from './market-model.ts'

/** One random step: which operation, and numbers from which its arguments are drawn. */
export interface Step {
  readonly operation: number
  readonly a: number
  readonly b: number
  readonly c: number
}

export interface Rules {
  readonly feePolicy: 'none' | 'mturk'
  readonly contestDays: number
}

interface TypeProperties {
  readonly id: string
  readonly requester: string
  readonly rewardCents: number
  readonly durationMs: number
  readonly autoApprovalMs: number
  readonly requires: string | undefined
}

const depositCents = 2000

/** A marketplace and its model, side by side: every step is done in both, and both must say and hold the same. */
export class Play {
  readonly market: TestMarket
  readonly model: MarketModel
  readonly requesters: Party[] = []
  readonly workers: Party[] = []
  readonly #hitTypes: TypeProperties[] = []
  #serial = 0
  /** How often each operation was played, and how often it was refused. */
  readonly tally = new Map<string, { done: number; refused: number }>()

  private constructor(market: TestMarket, rules: Rules) {
    this.market = market
    this.model = new MarketModel({ hasFees: rules.feePolicy === 'mturk', contestDays: rules.contestDays })
  }

  static async begin(rules: Rules): Promise<Play> {
    const play = new Play(await aMarket(rules), rules)
    for (let count = 0; count < 3; count++) {
      const requester = await play.market.aRequester({ deposit: cents(depositCents) })
      play.requesters.push(requester)
      play.model.available.set(requester.id, depositCents)
    }
    for (let count = 0; count < 10; count++) play.workers.push(await play.market.aWorker())
    play.model.now = play.market.now().getTime()
    return play
  }

  /** Does one step in both; throws where they differ. */
  async step({ operation, a, b, c }: Step): Promise<void> {
    const names = Object.keys(this.#moves)
    const name = names[operation % names.length]!
    // What both look at is the same moment, give or take the milliseconds that a request takes.
    const before = this.market.now().getTime()
    this.model.now = before
    await this.#moves[name]!(a, b, c)
    await this.#holdInvariants(a, name)
  }

  /** Runs the operation, and compares what it answers with what the model says. Gives the output of a success. */
  async #compare<T>(name: string, expected: string | undefined, run: () => Promise<T>): Promise<T | undefined> {
    const tally = this.tally.get(name) ?? { done: 0, refused: 0 }
    this.tally.set(name, tally)
    try {
      const output = await run()
      if (expected) throw new Error(`${name}: the model refuses with ${expected}, the market does not`)
      tally.done++
      return output
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code === undefined || code !== expected)
        throw new Error(`${name}: the model says ${expected ?? 'success'}, the market says ${code ?? ''} ${message}`)
      tally.refused++
      return undefined
    }
  }

  async #holdInvariants(a: number, name: string): Promise<void> {
    const requester = this.#requester(a)
    const { AvailableBalance, OnHoldBalance = '0.00' } = await requester.GetAccountBalance()
    same(`${name}: AvailableBalance`, AvailableBalance, cents(this.model.available.get(requester.id)!))
    same(`${name}: OnHoldBalance`, OnHoldBalance, cents(this.model.onHold(requester.id)))
    const findings = await this.market.findings()
    if (findings.length > 0) throw new Error(`${name}: the ledger does not hold: ${JSON.stringify(findings)}`)
  }

  // Things to act upon; now and then one that belongs to somebody else, or to nobody.

  #requester(a: number): Party {
    return this.requesters[a % this.requesters.length]!
  }
  #worker(a: number): Party {
    return this.workers[a % this.workers.length]!
  }
  /** One of the things; more often than not one of those that are `wanted`, so that not everything is refused. */
  #pick<T extends { id: string }>(things: Iterable<T>, b: number, wanted?: (thing: T) => boolean): T | undefined {
    const all = [...things]
    const fitting = wanted && b % 4 > 0 ? all.filter(wanted) : []
    const among = fitting.length > 0 ? fitting : all
    // The later ones are where something still happens.
    return b % 23 === 0 || among.length === 0 ? undefined : among[among.length - 1 - (b % Math.min(among.length, 15))]
  }
  #hit(b: number, ...statuses: string[]): string {
    const wanted = statuses.length > 0 ? (hit: ModelHIT) => statuses.includes(this.model.statusOf(hit)) : undefined
    return this.#pick(this.model.hits.values(), b, wanted)?.id ?? nothing
  }
  #assignment(b: number, ...states: string[]): string {
    const wanted = states.length > 0 ? ({ state }: { state: string }) => states.includes(state) : undefined
    return this.#pick(this.model.assignments.values(), b, wanted)?.id ?? nothing
  }
  #qualificationType(b: number): string {
    return this.#pick(this.model.types.values(), b)?.id ?? nothing
  }
  /** Mostly the owner of the thing, so that not everything is refused. */
  #ownerOr(a: number, owner: string | undefined): Party {
    return (a % 10 > 0 && this.requesters.find((one) => one.id === owner)) || this.#requester(a)
  }
  #ownerOfHIT(a: number, hit: string): Party {
    return this.#ownerOr(a, this.model.hits.get(hit)?.requester)
  }
  #ownerOfAssignment(a: number, id: string): Party {
    return this.#ownerOr(a, this.model.assignments.get(id)?.hit.requester)
  }
  #holderOr(a: number, id: string): Party {
    const holder = this.model.assignments.get(id)?.worker
    return (a % 10 > 0 && this.workers.find((one) => one.id === holder)) || this.#worker(a)
  }

  /** Mostly somebody to whom the type was once granted. */
  #holderOfType(c: number, type: string): Party {
    const holders = this.workers.filter(({ id }) => this.model.granted.has(`${type} ${id}`))
    return (c % 5 > 0 && holders[c % Math.max(1, holders.length)]) || this.#worker(c)
  }

  /** Properties of a HITType of this Requester; the same numbers give the same type. */
  #properties(requester: Party, b: number) {
    const own = [...this.model.types.values()].filter(
      (type) => type.requester === requester.id && type.status === 'Active',
    )
    const requires = b % 3 === 0 ? own.at(b % Math.max(1, own.length))?.id : undefined
    return {
      rewardCents: [0, 1, 5, 10][b % 4]!,
      durationMs: [30_000, 120_000, 3_600_000][b % 3]!,
      autoApprovalMs: [0, 86_400_000, 86_400_000][(b >> 2) % 3]!,
      requires,
    }
  }

  #typeInput({ rewardCents, durationMs, autoApprovalMs, requires }: Omit<TypeProperties, 'id' | 'requester'>) {
    return {
      Title: 'A step',
      Description: 'Of a random walk.',
      Reward: cents(rewardCents),
      AssignmentDurationInSeconds: durationMs / 1000,
      AutoApprovalDelayInSeconds: autoApprovalMs / 1000,
      QualificationRequirements: requires ? [{ QualificationTypeId: requires, Comparator: 'Exists' as const }] : [],
    }
  }

  async #makeHIT(name: 'CreateHIT' | 'CreateHITWithHITType', a: number, b: number, c: number): Promise<void> {
    const requester = this.#requester(a)
    const mine = this.#hitTypes.filter((type) => type.requester === requester.id)
    const type = mine.length > 0 ? mine[b % mine.length]! : undefined
    if (name === 'CreateHITWithHITType' && !type) return
    const properties = name === 'CreateHIT' ? this.#properties(requester, b) : type!
    const max = 1 + (c % 12)
    const token = c % 4 === 0 ? `token ${c % 6}` : undefined
    const lifetimeMs = [60_000, 3_600_000][c % 2]!
    const hit: Omit<ModelHIT, 'id' | 'type'> = {
      requester: requester.id,
      ...properties,
      feeCents: this.model.feeOf(properties.rewardCents, max),
      max,
      available: max,
      expiresAt: this.model.now + lifetimeMs,
      isReleased: false,
      isReviewing: false,
      isDisposed: false,
      wasAccepted: false,
    }
    const rest = {
      LifetimeInSeconds: lifetimeMs / 1000,
      MaxAssignments: max,
      Question: externalQuestion(),
      ...(token && { UniqueRequestToken: `${name} ${token}` }),
    }
    const expected = this.model.addHIT(hit as ModelHIT, token && `${name} ${token}`)
    const made = await this.#compare(name, expected, () =>
      name === 'CreateHIT'
        ? requester.CreateHIT({ ...this.#typeInput(properties), ...rest })
        : requester.CreateHITWithHITType({ HITTypeId: type!.id, ...rest }),
    )
    if (!made) return
    const { HITId, HITTypeId } = made.HIT as { HITId: string; HITTypeId: string }
    this.model.hits.set(HITId, { ...hit, id: HITId, type: HITTypeId })
  }

  async #listed<R extends { NextToken?: string }>(
    page: (NextToken: string | undefined) => Promise<R>,
    ids: (page: R) => string[],
  ): Promise<string[]> {
    const all: string[] = []
    let NextToken: string | undefined
    do {
      const result = await page(NextToken)
      all.push(...ids(result))
      NextToken = result.NextToken
    } while (NextToken !== undefined)
    return all
  }

  readonly #moves: Record<string, (a: number, b: number, c: number) => Promise<unknown>> = {
    CreateHIT: (a, b, c) => this.#makeHIT('CreateHIT', a, b, c),
    CreateHITWithHITType: (a, b, c) => this.#makeHIT('CreateHITWithHITType', a, b, c),
    CreateHITType: async (a, b) => {
      const requester = this.#requester(a)
      const properties = this.#properties(requester, b)
      const { HITTypeId } = (await this.#compare('CreateHITType', undefined, () =>
        requester.CreateHITType(this.#typeInput(properties)),
      ))!
      if (!this.#hitTypes.some((type) => type.id === HITTypeId))
        this.#hitTypes.push({ id: HITTypeId!, requester: requester.id, ...properties })
    },
    AcceptAssignment: async (a, b) => {
      const [worker, HITId] = [this.#worker(a), this.#hit(b, 'Assignable')]
      const taken = await this.#compare('AcceptAssignment', this.model.accept(worker.id, HITId), () =>
        worker.AcceptAssignment({ HITId }),
      )
      if (taken) this.model.accepted(worker.id, HITId, taken.Assignment.AssignmentId)
    },
    AcceptAnother: (a, b, c) => this.#moves.AcceptAssignment!(a + 1, b, c),
    AcceptThird: (a, b, c) => this.#moves.AcceptAssignment!(a + 2, b, c),
    SubmitAssignment: async (a, b, c) => {
      const AssignmentId = this.#assignment(b, 'Accepted')
      const worker = this.#holderOr(a, AssignmentId)
      const answer = c % 5 === 0 ? 'no' : 'yes'
      await this.#compare('SubmitAssignment', this.model.submit(worker.id, AssignmentId, answer), () =>
        worker.SubmitAssignment({ AssignmentId, Fields: { answer } }),
      )
    },
    SubmitAnother: (a, b, c) => this.#moves.SubmitAssignment!(a, b + 1, c),
    SubmitThird: (a, b, c) => this.#moves.SubmitAssignment!(a, b + 2, c),
    ReturnAssignment: async (a, b) => {
      const AssignmentId = this.#assignment(b, 'Accepted')
      const worker = this.#holderOr(a, AssignmentId)
      await this.#compare('ReturnAssignment', this.model.giveBack(worker.id, AssignmentId), () =>
        worker.ReturnAssignment({ AssignmentId }),
      )
    },
    ApproveAssignment: async (a, b, c) => {
      const AssignmentId = this.#assignment(b, 'Submitted', 'Rejected')
      const requester = this.#ownerOfAssignment(a, AssignmentId)
      const OverrideRejection = c % 2 === 0
      await this.#compare('ApproveAssignment', this.model.approve(requester.id, AssignmentId, OverrideRejection), () =>
        requester.ApproveAssignment({ AssignmentId, OverrideRejection }),
      )
    },
    RejectAssignment: async (a, b) => {
      const AssignmentId = this.#assignment(b, 'Submitted')
      const requester = this.#ownerOfAssignment(a, AssignmentId)
      await this.#compare('RejectAssignment', this.model.reject(requester.id, AssignmentId), () =>
        requester.RejectAssignment({ AssignmentId, RequesterFeedback: '' }),
      )
    },
    SendBonus: async (a, b, c) => {
      const AssignmentId = this.#assignment(b, 'Submitted', 'Approved', 'Rejected')
      const requester = this.#ownerOfAssignment(a, AssignmentId)
      const worker = this.#holderOr(a, AssignmentId)
      const amount = [0, 1, 3, 25][c % 4]!
      const token = c % 3 === 0 ? `bonus ${c % 7}` : undefined
      await this.#compare('SendBonus', this.model.bonus(requester.id, AssignmentId, worker.id, amount, token), () =>
        requester.SendBonus({
          AssignmentId,
          WorkerId: worker.id,
          BonusAmount: cents(amount),
          Reason: 'Well done',
          ...(token && { UniqueRequestToken: token }),
        }),
      )
    },
    UpdateExpirationForHIT: async (a, b, c) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const until = this.model.now + 600_000
      const isExtended = c % 2 === 0
      const expected = isExtended
        ? this.model.extend(requester.id, HITId, until)
        : this.model.expire(requester.id, HITId)
      await this.#compare('UpdateExpirationForHIT', expected, () =>
        requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(isExtended ? until : 0) }),
      )
    },
    CreateAdditionalAssignmentsForHIT: async (a, b, c) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const count = 1 + (c % 4)
      const token = c % 3 === 0 ? `more ${c % 5}` : undefined
      await this.#compare(
        'CreateAdditionalAssignmentsForHIT',
        this.model.addAssignments(requester.id, HITId, count, token),
        () =>
          requester.CreateAdditionalAssignmentsForHIT({
            HITId,
            NumberOfAdditionalAssignments: count,
            ...(token && { UniqueRequestToken: token }),
          }),
      )
    },
    UpdateHITReviewStatus: async (a, b, c) => {
      const HITId = this.#hit(b, 'Reviewable', 'Reviewing')
      const requester = this.#ownerOfHIT(a, HITId)
      const Revert = c % 2 === 0
      await this.#compare('UpdateHITReviewStatus', this.model.review(requester.id, HITId, Revert), () =>
        requester.UpdateHITReviewStatus({ HITId, Revert }),
      )
    },
    DeleteHIT: async (a, b) => {
      const HITId = this.#hit(b, 'Reviewable', 'Reviewing')
      const requester = this.#ownerOfHIT(a, HITId)
      await this.#compare('DeleteHIT', this.model.deleteHIT(requester.id, HITId), () => requester.DeleteHIT({ HITId }))
    },
    UpdateHITTypeOfHIT: async (a, b, c) => {
      const HITId = this.#hit(b, 'Assignable')
      const requester = this.#ownerOfHIT(a, HITId)
      const mine = this.#hitTypes.filter((type) => type.requester === requester.id)
      const type = c % 9 === 0 ? undefined : mine[c % Math.max(1, mine.length)]
      const { id = nothing, requester: _, ...properties } = type ?? ({} as TypeProperties)
      const expected = this.model.moveToType(requester.id, HITId, type && { type: id, ...properties })
      await this.#compare('UpdateHITTypeOfHIT', expected, () => requester.UpdateHITTypeOfHIT({ HITId, HITTypeId: id }))
    },
    GetHIT: async (a, b) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const read = await this.#compare('GetHIT', this.model.getHIT(requester.id, HITId), () =>
        requester.GetHIT({ HITId }),
      )
      if (!read) return
      const hit = this.model.hits.get(HITId)!
      const { pending, completed } = this.model.countsOf(hit)
      const {
        HITStatus,
        MaxAssignments,
        Reward,
        NumberOfAssignmentsAvailable,
        NumberOfAssignmentsPending,
        NumberOfAssignmentsCompleted,
      } = read.HIT!
      same(
        'GetHIT',
        [
          HITStatus,
          MaxAssignments,
          Reward,
          NumberOfAssignmentsAvailable,
          NumberOfAssignmentsPending,
          NumberOfAssignmentsCompleted,
        ].join(' '),
        [this.model.statusOf(hit), hit.max, cents(hit.rewardCents), hit.available, pending, completed].join(' '),
      )
    },
    GetAssignment: async (a, b) => {
      const AssignmentId = this.#assignment(b)
      const requester = this.#ownerOfAssignment(a, AssignmentId)
      const expected = this.model.getAssignment(requester.id, AssignmentId)
      const read = await this.#compare('GetAssignment', expected, () => requester.GetAssignment({ AssignmentId }))
      if (read)
        same('GetAssignment', read.Assignment!.AssignmentStatus, this.model.assignments.get(AssignmentId)!.state)
    },
    ListHITs: async (a) => {
      const requester = this.#requester(a)
      const listed = await this.#listed(
        (NextToken) => requester.ListHITs({ MaxResults: 100, NextToken }),
        (page) => page.HITs!.map((hit) => hit.HITId!),
      )
      sameSet(
        'ListHITs',
        listed,
        this.#hitsOf(requester, (hit) => !hit.isDisposed),
      )
    },
    ListReviewableHITs: async (a, _b, c) => {
      const requester = this.#requester(a)
      const Status = c % 2 === 0 ? ('Reviewable' as const) : ('Reviewing' as const)
      const listed = await this.#listed(
        (NextToken) => requester.ListReviewableHITs({ Status, MaxResults: 100, NextToken }),
        (page) => page.HITs!.map((hit) => hit.HITId!),
      )
      sameSet(
        'ListReviewableHITs',
        listed,
        this.#hitsOf(requester, (hit) => this.model.statusOf(hit) === Status),
      )
    },
    ListAssignmentsForHIT: async (a, b) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const expected = this.model.getHIT(requester.id, HITId)
      const page = await this.#compare('ListAssignmentsForHIT', expected, () =>
        requester.ListAssignmentsForHIT({ HITId, MaxResults: 100 }),
      )
      if (!page) return
      const mine = [...this.model.assignments.values()].filter((one) => one.hit.id === HITId && isSubmitted(one))
      sameSet(
        'ListAssignmentsForHIT',
        page.Assignments!.map((one) => `${one.AssignmentId} ${one.AssignmentStatus}`),
        mine.map((one) => `${one.id} ${one.state}`),
      )
    },
    ListBonusPayments: async (a, b) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const page = await this.#compare('ListBonusPayments', this.model.getHIT(requester.id, HITId), () =>
        requester.ListBonusPayments({ HITId, MaxResults: 100 }),
      )
      if (!page) return
      const mine = this.model.bonuses.filter((one) => one.hit === HITId)
      sameSet(
        'ListBonusPayments',
        page.BonusPayments!.map((one) => one.BonusAmount!),
        mine.map((one) => cents(one.cents)),
      )
    },
    ListHITsForQualificationType: async (a, b) => {
      const type = this.model.types.get(this.#qualificationType(b))
      if (!type || type.status === 'Disposing') return
      const requester = this.#ownerOr(a, type.requester)
      const listed = await this.#listed(
        (NextToken) =>
          requester.ListHITsForQualificationType({ QualificationTypeId: type.id, MaxResults: 100, NextToken }),
        (page) => page.HITs!.map((hit) => hit.HITId!),
      )
      sameSet(
        'ListHITsForQualificationType',
        listed,
        this.#hitsOf(requester, (hit) => !hit.isDisposed && hit.requires === type.id),
      )
    },
    CreateQualificationType: async (a, b, c) => {
      const requester = this.#requester(a)
      const Name = `Qualification ${b % 6}`
      const type: Omit<ModelQualificationType, 'id'> = {
        requester: requester.id,
        name: Name,
        status: c % 7 === 0 ? 'Inactive' : 'Active',
        isAutoGranted: c % 3 === 0,
        mayRetry: c % 2 === 0,
      }
      const made = await this.#compare('CreateQualificationType', this.model.createType(requester.id, Name), () =>
        requester.CreateQualificationType({
          Name,
          Description: 'Of a random walk.',
          QualificationTypeStatus: type.status as 'Active',
          AutoGranted: type.isAutoGranted,
          ...(type.mayRetry && { RetryDelayInSeconds: 0 }),
        }),
      )
      if (made) {
        const id = made.QualificationType!.QualificationTypeId!
        this.model.types.set(id, { ...type, id })
      }
    },
    UpdateQualificationType: async (a, b, c) => {
      const QualificationTypeId = this.#qualificationType(b)
      const requester = this.#ownerOr(a, this.model.types.get(QualificationTypeId)?.requester)
      const QualificationTypeStatus = c % 3 === 0 ? ('Inactive' as const) : ('Active' as const)
      const expected = this.model.changeType(requester.id, QualificationTypeId, (type) => {
        type.status = QualificationTypeStatus
      })
      await this.#compare('UpdateQualificationType', expected, () =>
        requester.UpdateQualificationType({ QualificationTypeId, QualificationTypeStatus }),
      )
    },
    DeleteQualificationType: async (a, b, c) => {
      if (c % 4 > 0) return
      const QualificationTypeId = this.#qualificationType(b)
      const requester = this.#ownerOr(a, this.model.types.get(QualificationTypeId)?.requester)
      await this.#compare('DeleteQualificationType', this.model.deleteType(requester.id, QualificationTypeId), () =>
        requester.DeleteQualificationType({ QualificationTypeId }),
      )
    },
    GetQualificationType: async (a, b) => {
      const QualificationTypeId = this.#qualificationType(b)
      const type = this.model.types.get(QualificationTypeId)
      const requester = this.#ownerOr(a, type?.requester)
      const isSeen = type?.status === 'Active' || (type?.status === 'Inactive' && type.requester === requester.id)
      await this.#compare('GetQualificationType', isSeen ? undefined : 'QualificationTypeDoesNotExist', () =>
        requester.GetQualificationType({ QualificationTypeId }),
      )
    },
    ListQualificationTypes: async (a) => {
      const requester = this.#requester(a)
      const listed = await this.#listed(
        (NextToken) =>
          requester.ListQualificationTypes({
            MustBeRequestable: true,
            MustBeOwnedByCaller: true,
            MaxResults: 100,
            NextToken,
          }),
        (page) => page.QualificationTypes!.map((type) => type.QualificationTypeId!),
      )
      const mine = [...this.model.types.values()].filter(
        (type) => type.requester === requester.id && type.status !== 'Disposing',
      )
      sameSet(
        'ListQualificationTypes',
        listed,
        mine.map((type) => type.id),
      )
    },
    AssociateQualificationWithWorker: async (a, b, c) => {
      const QualificationTypeId = this.#qualificationType(b)
      const requester = this.#ownerOr(a, this.model.types.get(QualificationTypeId)?.requester)
      const [worker, IntegerValue] = [this.#worker(c), c % 100]
      await this.#compare(
        'AssociateQualificationWithWorker',
        this.model.grant(requester.id, QualificationTypeId, worker.id, IntegerValue),
        () => requester.AssociateQualificationWithWorker({ QualificationTypeId, WorkerId: worker.id, IntegerValue }),
      )
    },
    DisassociateQualificationFromWorker: async (a, b, c) => {
      const QualificationTypeId = this.#qualificationType(b)
      const requester = this.#ownerOr(a, this.model.types.get(QualificationTypeId)?.requester)
      const worker = this.#holderOfType(c, QualificationTypeId)
      await this.#compare(
        'DisassociateQualificationFromWorker',
        this.model.revoke(requester.id, QualificationTypeId, worker.id),
        () => requester.DisassociateQualificationFromWorker({ QualificationTypeId, WorkerId: worker.id }),
      )
    },
    GetQualificationScore: async (a, b, c) => {
      const QualificationTypeId = this.#qualificationType(b)
      const requester = this.#ownerOr(a, this.model.types.get(QualificationTypeId)?.requester)
      const worker = this.#holderOfType(c, QualificationTypeId)
      const read = await this.#compare(
        'GetQualificationScore',
        this.model.score(requester.id, QualificationTypeId, worker.id),
        () => requester.GetQualificationScore({ QualificationTypeId, WorkerId: worker.id }),
      )
      if (read)
        same(
          'GetQualificationScore',
          read.Qualification!.IntegerValue,
          this.model.granted.get(`${QualificationTypeId} ${worker.id}`),
        )
    },
    ListWorkersWithQualificationType: async (a, b, c) => {
      const QualificationTypeId = this.#qualificationType(b)
      const type = this.model.types.get(QualificationTypeId)
      const requester = this.#ownerOr(a, type?.requester)
      const Status = c % 3 === 0 ? ('Revoked' as const) : ('Granted' as const)
      const isOwn = type?.requester === requester.id && type.status !== 'Disposing'
      const page = await this.#compare(
        'ListWorkersWithQualificationType',
        isOwn ? undefined : 'QualificationTypeDoesNotExist',
        () => requester.ListWorkersWithQualificationType({ QualificationTypeId, Status, MaxResults: 100 }),
      )
      if (!page) return
      const holders = this.workers.filter(({ id }) => {
        const value = this.model.granted.get(`${QualificationTypeId} ${id}`)
        return Status === 'Revoked' ? value === 'Revoked' : typeof value === 'number'
      })
      sameSet(
        'ListWorkersWithQualificationType',
        page.Qualifications!.map((one) => one.WorkerId!),
        holders.map(({ id }) => id),
      )
    },
    RequestQualification: async (a, b) => {
      const QualificationTypeId = this.#qualificationType(b)
      const worker = this.#worker(a)
      const expected = this.model.request(worker.id, QualificationTypeId)
      const asked = await this.#compare('RequestQualification', expected, () =>
        worker.RequestQualification({ QualificationTypeId }),
      )
      if (!asked) return
      const type = this.model.types.get(QualificationTypeId)!
      same('RequestQualification', asked.State, type.isAutoGranted ? 'Granted' : 'Pending')
      // The Requester learns its id by listing it.
      const id = type.isAutoGranted ? `granted ${++this.#serial}` : await this.#newRequest(type, worker)
      this.model.requests.set(id, { id, type, worker: worker.id, state: type.isAutoGranted ? 'Granted' : 'Pending' })
      if (type.isAutoGranted) this.model.granted.set(`${type.id} ${worker.id}`, 1)
    },
    ListQualificationRequests: async (a) => {
      const requester = this.#requester(a)
      const listed = await this.#listed(
        (NextToken) => requester.ListQualificationRequests({ MaxResults: 100, NextToken }),
        (page) => page.QualificationRequests!.map((one) => one.QualificationRequestId!),
      )
      const waiting = [...this.model.requests.values()].filter(
        (one) => one.type.requester === requester.id && one.state === 'Pending',
      )
      sameSet(
        'ListQualificationRequests',
        listed,
        waiting.map((one) => one.id),
      )
    },
    AcceptQualificationRequest: (a, b, c) => this.#decide('AcceptQualificationRequest', a, b, c),
    RejectQualificationRequest: (a, b, c) => this.#decide('RejectQualificationRequest', a, b, c),
    CreateWorkerBlock: async (a, b) => {
      const [requester, worker] = [this.#requester(a), this.#worker(b)]
      await this.#compare('CreateWorkerBlock', undefined, () =>
        requester.CreateWorkerBlock({ WorkerId: worker.id, Reason: 'A step' }),
      )
      this.model.blocks.add(`${requester.id} ${worker.id}`)
    },
    DeleteWorkerBlock: async (a, b) => {
      const requester = this.#requester(a)
      // Mostly somebody who is blocked, or soon nobody would work any more.
      const blocked = this.workers.filter(({ id }) => this.model.blocks.has(`${requester.id} ${id}`))
      const worker = blocked[b % Math.max(1, blocked.length)] ?? this.#worker(b)
      await this.#compare('DeleteWorkerBlock', undefined, () => requester.DeleteWorkerBlock({ WorkerId: worker.id }))
      this.model.blocks.delete(`${requester.id} ${worker.id}`)
    },
    ListWorkerBlocks: async (a) => {
      const requester = this.#requester(a)
      const { WorkerBlocks } = await requester.ListWorkerBlocks({ MaxResults: 100 })
      const blocked = this.workers.filter(({ id }) => this.model.blocks.has(`${requester.id} ${id}`))
      sameSet(
        'ListWorkerBlocks',
        WorkerBlocks!.map((one) => one.WorkerId!),
        blocked.map(({ id }) => id),
      )
    },
    NotifyWorkers: async (a, b, c) => {
      const requester = this.#requester(a)
      const WorkerIds = [this.#worker(b).id, this.#worker(c).id, 'A1NOBODY']
      const { NotifyWorkersFailureStatuses } = await requester.NotifyWorkers({
        Subject: 'A step',
        MessageText: 'Of a random walk.',
        WorkerIds,
      })
      const failed = [...new Set(WorkerIds)].filter((id) => !this.model.mayNotify(requester.id, id))
      sameSet(
        'NotifyWorkers',
        NotifyWorkersFailureStatuses!.map((one) => one.WorkerId!),
        failed,
      )
    },
    UpdateNotificationSettings: async (a, b) => {
      const requester = this.#requester(a)
      const mine = this.#hitTypes.filter((type) => type.requester === requester.id)
      const HITTypeId = mine[b % Math.max(1, mine.length)]?.id ?? nothing
      await this.#compare('UpdateNotificationSettings', HITTypeId === nothing ? 'HITTypeDoesNotExist' : undefined, () =>
        requester.UpdateNotificationSettings({ HITTypeId, Notification: specification }),
      )
    },
    SendTestEventNotification: async (a) => {
      await this.#compare('SendTestEventNotification', 'InvalidTransportEndpoint', () =>
        this.#requester(a).SendTestEventNotification({
          Notification: { ...specification, Destination: 'https://127.0.0.1/1/queue' },
          TestEventType: 'Ping',
        }),
      )
    },
    GetFileUploadURL: async (a, b) => {
      const AssignmentId = this.#assignment(b)
      const requester = this.#ownerOfAssignment(a, AssignmentId)
      // No HIT of the walk asks for a file.
      const expected = this.model.getAssignment(requester.id, AssignmentId) ?? 'InvalidParameterValue'
      await this.#compare('GetFileUploadURL', expected, () =>
        requester.GetFileUploadURL({ AssignmentId, QuestionIdentifier: 'file' }),
      )
    },
    ListReviewPolicyResultsForHIT: async (a, b) => {
      const HITId = this.#hit(b)
      const requester = this.#ownerOfHIT(a, HITId)
      const page = await this.#compare('ListReviewPolicyResultsForHIT', this.model.getHIT(requester.id, HITId), () =>
        requester.ListReviewPolicyResultsForHIT({ HITId }),
      )
      if (page) same('ListReviewPolicyResultsForHIT', JSON.stringify(page), JSON.stringify({ HITId }))
    },
    GetEarnings: async (a) => {
      const worker = this.#worker(a)
      const { AvailableBalance } = await worker.GetEarnings()
      same('GetEarnings', AvailableBalance, cents(this.model.earned.get(worker.id) ?? 0))
    },
    pass: async (a, _b, c) => {
      const seconds = [30, 30, 61, 61, 3600, 90_000, 8 * 86_400][a % 31 === 0 ? 6 : c % 6]!
      await this.market.pass(seconds)
      this.model.pass(seconds * 1000)
    },
  }

  async #decide(
    name: 'AcceptQualificationRequest' | 'RejectQualificationRequest',
    a: number,
    b: number,
    c: number,
  ): Promise<void> {
    const request = this.#pick(this.model.requests.values(), b, ({ state }) => state === 'Pending')
    // What was granted at once has an id that nobody was told.
    const QualificationRequestId = request?.id.startsWith('granted') ? nothing : (request?.id ?? nothing)
    const requester = this.#ownerOr(a, request?.type.requester)
    const state = name === 'AcceptQualificationRequest' ? 'Granted' : 'Rejected'
    const expected = this.model.decide(requester.id, QualificationRequestId, state, c % 100)
    await this.#compare(name, expected, () =>
      state === 'Granted'
        ? requester.AcceptQualificationRequest({ QualificationRequestId, IntegerValue: c % 100 })
        : requester.RejectQualificationRequest({ QualificationRequestId, Reason: 'A step' }),
    )
  }

  async #newRequest(type: ModelQualificationType, worker: Party): Promise<string> {
    const requester = this.requesters.find((one) => one.id === type.requester)!
    const { QualificationRequests } = await requester.ListQualificationRequests({
      QualificationTypeId: type.id,
      MaxResults: 100,
    })
    return QualificationRequests!.find((one) => one.WorkerId === worker.id)!.QualificationRequestId!
  }

  #hitsOf(requester: Party, isAmong: (hit: ModelHIT) => boolean): string[] {
    return [...this.model.hits.values()]
      .filter((hit) => hit.requester === requester.id && isAmong(hit))
      .map((hit) => hit.id)
  }
}

/** The look of an id that nobody has. */
const nothing = `3${'0'.repeat(29)}`

const specification = {
  Destination: 'https://sqs.us-east-1.amazonaws.com/123456789012/events',
  Transport: 'SQS' as const,
  Version: '2014-08-15',
  EventTypes: ['HITCreated' as const, 'AssignmentSubmitted' as const],
}

function cents(amount: number): string {
  return toAmount(BigInt(amount) * 10_000n)
}

function same(what: string, market: unknown, model: unknown): void {
  if (market !== model) throw new Error(`${what}: the market says ${market}, the model says ${model}`)
}

function sameSet(what: string, market: readonly string[], model: readonly string[]): void {
  same(what, [...market].sort().join('\n'), [...model].sort().join('\n'))
}
