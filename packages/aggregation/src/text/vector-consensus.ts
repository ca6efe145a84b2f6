import type { TextAggregation, Texts } from './texts.ts'

/** A weight of each text of a task by the other texts of the task. */
type LocalWeights = (texts: readonly string[], vectors: readonly Float64Array[]) => number[]

interface Placed {
  readonly worker: number
  readonly text: string
  readonly vector: Float64Array
  readonly weight: number
}

/** Centres of tasks and weights of workers in turn, as RASA has them; the text nearest to its centre is chosen. */
export function fitVectors(
  name: string,
  { tasks, workers, answers }: Texts,
  encoded: readonly ArrayLike<number>[],
  localWeights: LocalWeights | undefined,
  maxSteps: number,
): TextAggregation {
  const count = answers.reduce((sum, given) => sum + given.length, 0)
  const size = encoded[0]?.length ?? 0
  if (
    encoded.length !== count ||
    encoded.some((vector) => vector.length !== size || !Array.from(vector).every(Number.isFinite))
  )
    throw new RangeError(`${name}: the encoder gives each of ${count} texts a vector of finite numbers of one length`)
  let first = 0
  const placed = answers.map((given): Placed[] => {
    const vectors = encoded.slice(first, first + given.length).map(ofLengthOne)
    first += given.length
    const weights = localWeights?.(
      given.map(({ text }) => text),
      vectors,
    )
    // No text is worth nothing: some centre is needed where all differ.
    return given.map((answer, place) => ({
      ...answer,
      vector: vectors[place]!,
      weight: Math.max(1e-3, weights?.[place] ?? 1),
    }))
  })
  const lower = workers.map((_, j) => lowChiSquare(answers.flat().filter(({ worker }) => worker === j).length))
  let skill: Float64Array = new Float64Array(workers.length).fill(1)
  const trace: number[] = []
  let centres = placed.map((given) => centreOf(given, skill, size))
  while (trace.length < maxSteps && (trace.at(-1) ?? Infinity) > 1e-9) {
    const next = skillsFrom(placed, centres, lower)
    trace.push(next.reduce((most, value, j) => Math.max(most, Math.abs(value - skill[j]!)), 0))
    skill = next
    centres = placed.map((given) => centreOf(given, skill, size))
  }
  const text = placed.map((given, i) => {
    const distances = given.map(({ vector }) => squaredDistance(vector, centres[i]!))
    return given[distances.indexOf(Math.min(...distances))]!.text
  })
  return { tasks, text, workers, skill, trace }
}

/** The weight by which a low estimate of a worker's precision goes: few texts tell little, and get little weight. */
function skillsFrom(
  placed: readonly Placed[][],
  centres: readonly Float64Array[],
  lower: readonly number[],
): Float64Array {
  const spread = new Float64Array(lower.length)
  for (const [i, given] of placed.entries())
    for (const { worker, vector, weight } of given) spread[worker]! += squaredDistance(vector, centres[i]!) / weight
  const raw = spread.map((sum, j) => lower[j]! / Math.max(sum, 1e-5))
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length
  return raw.map((value) => value / mean)
}

function centreOf(given: readonly Placed[], skill: Float64Array, size: number): Float64Array {
  const centre = new Float64Array(size)
  let all = 0
  for (const { worker, vector, weight } of given) {
    const by = skill[worker]! * weight
    all += by
    for (let place = 0; place < size; place++) centre[place]! += by * vector[place]!
  }
  return centre.map((value) => value / all)
}

/** Cosine is what counts, and of vectors of length 1 the nearest by distance is the nearest by angle. */
function ofLengthOne(vector: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(vector)
  const norm = Math.hypot(...values)
  return norm > 0 ? values.map((value) => value / norm) : values
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let place = 0; place < a.length; place++) sum += (a[place]! - b[place]!) ** 2
  return sum
}

/** The 2.5 % quantile of the chi-square distribution, by Wilson and Hilferty's cube (1931). */
function lowChiSquare(degrees: number): number {
  const of = 2 / (9 * degrees)
  return degrees * Math.max(0.05, 1 - of - 1.959964 * Math.sqrt(of)) ** 3
}
