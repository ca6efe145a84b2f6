/** A question with its answer, its tags, and the passages of the text on which they rest, in UTF-16 units. */
export interface Pair {
  readonly question: string
  readonly answer: string
  readonly tags: readonly string[]
  readonly passages: readonly (readonly [start: number, end: number])[]
}

/** The least and the most of each, both allowed. */
export interface Limits {
  readonly questions: readonly [least: number, most: number]
  readonly question: readonly [least: number, most: number]
  readonly answer: readonly [least: number, most: number]
}

/** Reads pairs that were kept as JSON; what is missing is empty. */
export function readPairs(kept: unknown): Pair[] {
  if (!Array.isArray(kept)) return []
  return kept.map((pair: Partial<Record<keyof Pair, unknown>>) => ({
    question: String(pair?.question ?? ''),
    answer: String(pair?.answer ?? ''),
    tags: Array.isArray(pair?.tags) ? pair.tags.map(String) : [],
    passages: passagesOf(Array.isArray(pair?.passages) ? pair.passages : []),
  }))
}

/** The passages in the order of the text, each once. */
export function passagesOf(passages: readonly (readonly [number, number])[]): Pair['passages'] {
  const byPlace = new Map(passages.map((passage) => [passage.join(), passage]))
  return [...byPlace.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Why the pairs cannot be submitted yet. Those that are empty count only where too few are written. */
export function problemOf(pairs: readonly Pair[], limits: Limits): string | undefined {
  const [least, most] = limits.questions
  const written = pairs.filter(({ question, answer }) => question.trim() !== '' || answer.trim() !== '')
  if (written.length < least) return `Please write ${least === 1 ? 'a question' : `${least} questions`} with an answer.`
  if (written.length > most) return `Please keep to ${most} questions.`
  for (const [index, pair] of pairs.entries()) {
    if (!written.includes(pair)) continue
    for (const part of ['question', 'answer'] as const) {
      const words = wordsOf(pair[part])
      const [fewest, greatest] = limits[part]
      const where = `${part === 'question' ? 'Question' : 'The answer to question'} ${index + 1}`
      if (words < fewest) return `${where} needs at least ${fewest} ${fewest === 1 ? 'word' : 'words'}.`
      if (words > greatest) return `${where} has ${words} words; at most ${greatest} are allowed.`
    }
  }
  return undefined
}
