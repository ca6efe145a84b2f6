import { type Labels, type LabelsOptions, labelsFromRows } from '../labels.ts'

/** Labels from one string for each task, with one letter for each worker in turn and a space for none. */
export function fromAnswers(answers: readonly string[], options?: LabelsOptions): Labels {
  const rows = answers.flatMap((letters, task) =>
    [...letters].flatMap((label, worker) => (label === ' ' ? [] : [{ worker, task, label }])),
  )
  return labelsFromRows(rows, options)
}
