import type { ItemToReview } from '@kempelen/protocol'

export interface Option {
  readonly label: string
  /** How many answers say so. */
  readonly answers: number
}

/** What can be chosen: the classes in their order, then other answers that were given. */
export function optionsOf({
  Classes,
  Answers,
  AnswerKind,
}: Pick<ItemToReview, 'Classes' | 'Answers' | 'AnswerKind'>): Option[] {
  const labels = [...new Set([...(AnswerKind === 'Categorical' ? Classes : []), ...Answers])]
  return labels.map((label) => ({ label, answers: Answers.filter((answer) => answer === label).length }))
}
