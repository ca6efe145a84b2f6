import {
  type CrowdModel,
  itemPosterior,
  newCrowd,
  nextStep,
  unknownWorker,
  updateWorker,
  type WorkerModel,
} from '@kempelen/aggregation'
import type { BatchPlan } from '@kempelen/protocol'
import type { BatchRow, RatedVoteRow } from '@kempelen/store'
import { type AnswerKind, consensusOf } from '../consensus/index.ts'

/** What is believed of an item. */
export interface Belief {
  readonly label: unknown
  readonly probability: number
  /** Of every class; nothing where answers are no classes. */
  readonly posterior: Record<string, number> | null
  /** The same by the number of the class. */
  readonly chances: Float64Array | undefined
}

/** The crowd of a batch as last learnt, or as one begins with. */
export function crowdOf({ crowd, classes }: Pick<BatchRow, 'crowd' | 'classes'>): CrowdModel {
  const known = crowd as CrowdModel | null
  const wanted = classCount(classes)
  return known?.classes === wanted ? known : newCrowd(wanted)
}

/** While only one class has come up there may still be another. */
export function classCount(classes: readonly string[]): number {
  return Math.max(2, classes.length)
}

/** The model of a Worker where it fits the classes that there are now. */
export function workerOf(model: unknown, crowd: CrowdModel): WorkerModel {
  const known = model as WorkerModel | null
  const fits = known && (known.counts.length === crowd.classes ** 2 || known.counts.length === 2)
  return fits ? known : unknownWorker
}

/** What the votes on an item make of it; nothing where there are none. */
export function believe(
  batch: BatchRow,
  kind: AnswerKind,
  votes: readonly Pick<RatedVoteRow, 'workerId' | 'label' | 'value' | 'model'>[],
): Belief | undefined {
  if (votes.length === 0) return undefined
  if (kind !== 'Categorical') {
    const answers = votes.map(({ workerId, value }) => ({ workerId, value, weight: 1 }))
    const { value, agreement } = consensusOf(kind, answers)
    return { label: value ?? null, probability: agreement, posterior: null, chances: undefined }
  }
  const crowd = crowdOf(batch)
  const chosen = votes.filter(({ label }) => label !== null && batch.classes.includes(label))
  if (chosen.length === 0) return undefined
  return beliefOf(
    batch.classes,
    itemPosterior(
      chosen.map(({ label, model }) => ({ worker: workerOf(model, crowd), label: batch.classes.indexOf(label!) })),
      crowd,
    ),
  )
}

export function beliefOf(classes: readonly string[], chances: Float64Array): Belief {
  let best = 0
  for (let index = 1; index < classes.length; index++) if (chances[index]! > chances[best]!) best = index
  return {
    label: classes[best]!,
    probability: chances[best]!,
    posterior: Object.fromEntries(classes.map((name, index) => [name, Number(chances[index]!.toPrecision(6))])),
    chances,
  }
}

/** Whether an item is asked about again, by how many answers count for it. */
export function stepFor(
  plan: BatchPlan,
  belief: Belief | undefined,
  answers: number,
): 'ask' | 'finished' | 'exhausted' {
  const { MinAssignments: min, MaxAssignments: max, TargetProbability: target } = plan
  if (target === undefined) return answers >= max ? 'finished' : 'ask'
  if (!belief) return answers >= max ? 'exhausted' : 'ask'
  if (belief.chances) return nextStep(belief.chances, answers, { min, max, target })
  if (answers >= min && belief.probability >= target) return 'finished'
  return answers >= max ? 'exhausted' : 'ask'
}

/** What is believed of a Worker after one more answer; nothing where answers are no classes. */
export function workerAfter(
  batch: BatchRow,
  model: unknown,
  { label, truth }: { label: string | null; truth: string | Float64Array | undefined },
): string | null {
  const place = label === null ? -1 : batch.classes.indexOf(label)
  const known = typeof truth === 'string' ? batch.classes.indexOf(truth) : truth
  if (place < 0 || known === undefined || known === -1) return null
  const crowd = crowdOf(batch)
  return JSON.stringify(updateWorker(workerOf(model, crowd), place, known, crowd))
}
