import type { Random } from '@kempelen/crowd'

/** The label that most gave to an item. */
export interface MajorityLabel {
  readonly label: string
  readonly votes: number
  readonly of: number
}

/** Majority vote; among equals one is drawn. Labels without answers have no majority. */
export function majority(answers: readonly string[], random: Random): MajorityLabel | undefined {
  const votes = new Map<string, number>()
  for (const answer of answers) votes.set(answer, (votes.get(answer) ?? 0) + 1)
  const most = Math.max(...votes.values())
  const leading = [...votes]
    .filter(([, count]) => count === most)
    .map(([label]) => label)
    .sort()
  const label = leading[Math.floor(random() * leading.length)]
  return label === undefined ? undefined : { label, votes: most, of: answers.length }
}
