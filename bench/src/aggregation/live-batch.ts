import {
  type AskingRule,
  type CrowdModel,
  copyingEvidence,
  type GoldCheck,
  itemPosterior,
  labelsFromRows,
  newCrowd,
  nextStep,
  refitCrowd,
  unknownWorker,
  updateWorker,
  type WorkerModel,
} from '@kempelen/aggregation'

/** What a batch is like. */
export interface BatchRule extends AskingRule {
  readonly items: number
  readonly classes: number
  /** The crowd is learnt anew after so many answers. */
  readonly refitEvery: number
  readonly gold: ReadonlyMap<number, number>
  /** Whether workers who copy from each other are looked for. */
  readonly findsRings: boolean
}

/** A batch of items as a server keeps it: every answer moves its item, and now and then all is learnt anew. */
export class LiveBatch {
  readonly votes: { item: number; worker: number; label: number }[] = []
  readonly posteriors: Float64Array[]
  readonly steps: ReturnType<typeof nextStep>[]
  crowd: CrowdModel
  goldCheck: GoldCheck = { items: 0, right: 0, expected: 0, deviation: 0 }
  private readonly ofItem: number[][]
  private readonly rule: BatchRule
  private models = new Map<number, WorkerModel>()
  private sinceRefit = 0

  constructor(rule: BatchRule) {
    this.rule = rule
    this.crowd = newCrowd(rule.classes)
    this.ofItem = Array.from({ length: rule.items }, () => [])
    this.posteriors = this.ofItem.map(() => itemPosterior([], this.crowd))
    this.steps = this.ofItem.map(() => 'ask')
  }

  /** Takes one answer; true where it made all be learnt anew. */
  answer(worker: number, item: number, label: number): boolean {
    const { ofItem, votes, models, rule, crowd } = this
    ofItem[item]!.push(votes.length)
    votes.push({ item, worker, label })
    const modelOf = (j: number) => models.get(j) ?? unknownWorker
    const answers = ofItem[item]!.map((n) => ({ worker: modelOf(votes[n]!.worker), label: votes[n]!.label }))
    this.judge(item, itemPosterior(answers, crowd))
    models.set(worker, updateWorker(modelOf(worker), label, rule.gold.get(item) ?? this.posteriors[item]!, crowd))
    if (++this.sinceRefit < rule.refitEvery) return false
    this.refit()
    return true
  }

  refit(): void {
    const { votes, rule } = this
    const rings = new Map<string, string>()
    if (rule.findsRings) {
      const labels = labelsFromRows(votes.map(({ item, worker, label }) => ({ task: item, worker, label })))
      for (const [place, ring] of copyingEvidence(labels).rings.entries())
        for (const worker of ring) rings.set(worker, String(place))
    }
    const { crowd, workers, posteriors, goldCheck } = refitCrowd(votes, {
      classes: rule.classes,
      gold: rule.gold,
      rings,
    })
    this.crowd = crowd
    this.goldCheck = goldCheck
    this.models = new Map(Array.from(workers, ([name, model]) => [Number(name), model]))
    for (const [name, posterior] of posteriors) this.judge(Number(name), posterior)
    this.sinceRefit = 0
  }

  answersTo(item: number): number {
    return this.ofItem[item]!.length
  }

  leaderOf(item: number): number {
    return this.posteriors[item]!.reduce((best, p, k, all) => (p > all[best]! ? k : best), 0)
  }

  private judge(item: number, posterior: Float64Array): void {
    this.posteriors[item] = posterior
    this.steps[item] = this.rule.gold.has(item) ? 'ask' : nextStep(posterior, this.answersTo(item), this.rule)
  }
}
