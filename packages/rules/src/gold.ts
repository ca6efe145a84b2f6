/** Answers to items whose label was known. */
export interface GoldRecord {
  readonly right: number
  readonly wrong: number
}

/** One known answer in so many at first, and once a Worker is trusted. */
const everyAtFirst = 10
const everyOnceTrusted = 20
/** So many known answers before anybody is trusted. */
const trustedFrom = 5
const sure = 0.95

/**
 * How often a Worker is right, as far as known answers tell: the mean of a Beta(right + 1, wrong + 1) and the bounds that
 * hold 95 % of it (Gelman et al., Bayesian Data Analysis, section 2.4).
 */
export function goldBelief({ right, wrong }: GoldRecord): { mean: number; from: number; to: number } {
  const record = { right, wrong }
  return { mean: (right + 1) / (right + wrong + 2), from: quantile(record, 0.025), to: quantile(record, 0.975) }
}

/** The probability that the accuracy is below a minimum. */
export function probabilityBelow({ right, wrong }: GoldRecord, minimum: number): number {
  // Of a Beta variable with whole parameters this is a tail of the binomial distribution.
  const trials = right + wrong + 1
  let tail = 0
  let logChoose = 0
  for (let successes = 0; successes <= trials; successes++) {
    if (successes > 0) logChoose += Math.log((trials - successes + 1) / successes)
    if (successes > right)
      tail += Math.exp(logChoose + successes * Math.log(minimum) + (trials - successes) * Math.log1p(-minimum))
  }
  return Math.min(1, tail)
}

/** Whether known answers show that a Worker is below the minimum, so that no more work is given. */
export function isBelowMinimum(record: GoldRecord, minimum: number): boolean {
  return probabilityBelow(record, minimum) > sure
}

/** Whether known answers show that a Worker is above the minimum. */
export function isTrusted(record: GoldRecord, minimum: number): boolean {
  return record.right + record.wrong >= trustedFrom && probabilityBelow(record, minimum) < 1 - sure
}

/**
 * Whether the next of a Worker's assignments is one whose answer is known: one place in each ten, or in each twenty of a
 * trusted Worker, drawn by `draw`, so that nobody can count up to it.
 *
 * @param taken how many assignments of the project the Worker has accepted.
 * @param draw a number in [0, 1) that is the same for the same block.
 */
export function isGoldDue(taken: number, trusted: boolean, draw: (block: string) => number): boolean {
  const every = trusted ? everyOnceTrusted : everyAtFirst
  return taken % every === Math.floor(draw(`${every}:${Math.floor(taken / every)}`) * every)
}

/** What a Worker is told who gets no more work. */
export function stopSentence({ right, wrong }: GoldRecord, minimum: number): string {
  return `Of ${right + wrong} tasks with a known answer you gave it ${right} times; this work asks for ${Math.round(minimum * 100)} % or more.`
}

function quantile(record: GoldRecord, share: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (probabilityBelow(record, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
