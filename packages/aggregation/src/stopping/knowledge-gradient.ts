import { labelUncertainty } from './label-uncertainty.ts'

/**
 * The optimistic knowledge gradient (Chen, Lin and Zhou 2013) of a question with two answers: by how much the surest
 * of the two next answers would make its majority surer. Given to the task with the largest, a budget goes where it
 * tells most.
 *
 * @param yes whole numbers of answers of either kind.
 * @returns from 0 to 0.25, a gain in the probability that the majority is right. O(yes + no).
 * @throws RangeError where a count is not a whole number from 0 on.
 * @example
 * ```ts
 * optimisticKnowledgeGradient(0, 0) // => 0.25
 * optimisticKnowledgeGradient(5, 0) // => 0.008
 * ```
 */
export function optimisticKnowledgeGradient(yes: number, no: number): number {
  const now = labelUncertainty(yes, no)
  return now - Math.min(labelUncertainty(yes + 1, no), labelUncertainty(yes, no + 1))
}
