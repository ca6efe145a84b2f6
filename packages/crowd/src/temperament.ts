import { pick, type Random } from './random.ts'

/** How a simulated Worker goes about it. */
export type Temperament = 'honest' | 'hasty' | 'random' | 'abandoning'

/** What there is to choose from, and what people take for what. */
export interface Vocabulary {
  readonly labels: readonly string[]
  /** For a label, those that a quick look mistakes it for; none where nothing looks like it. */
  readonly confusions: Readonly<Record<string, readonly string[]>>
}

interface Manner {
  /** Share of items of which this Worker takes a second look and sees the truth. */
  readonly accuracy: number
  /** Time for one item, from and to. */
  readonly seconds: readonly [number, number]
}

/**
 * Honest Workers look and rarely err; hasty ones are quick and confuse what people confuse; random ones press anything, the sooner the better;
 * abandoning ones take work and walk away from it, or hand it back, and do the rest honestly.
 */
const manners: Record<Temperament, Manner> = {
  honest: { accuracy: 0.97, seconds: [0.9, 2.2] },
  hasty: { accuracy: 0.78, seconds: [0.35, 0.9] },
  random: { accuracy: 0, seconds: [0.3, 0.7] },
  abandoning: { accuracy: 0.95, seconds: [1, 2.2] },
}

/** The label that such a Worker gives to an item whose true label is `truth`. */
export function judge(temperament: Temperament, truth: string, vocabulary: Vocabulary, random: Random): string {
  if (temperament === 'random') return pick(random, vocabulary.labels)
  if (random() < manners[temperament].accuracy) return truth
  const alike = vocabulary.confusions[truth] ?? []
  return alike.length > 0 && random() < 0.85 ? pick(random, alike) : pick(random, vocabulary.labels)
}

/** Seconds that such a Worker spends on one item, before the pace of the simulation. */
export function secondsFor(temperament: Temperament, random: Random): number {
  const [least, most] = manners[temperament].seconds
  return least + (most - least) * random()
}
