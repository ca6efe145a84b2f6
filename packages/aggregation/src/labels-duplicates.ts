import type { DuplicatePolicy } from './labels.ts'

/** Labels ordered by task and then worker, duplicates as the rows came. */
export interface LabelArrays {
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly label: Int32Array
  readonly weight?: Float64Array
}

/** The same without duplicates, or with weights shared out between them, as the policy says. */
export function withoutDuplicates(labels: LabelArrays, policy: DuplicatePolicy): LabelArrays {
  const runs = duplicateRuns(labels)
  if (runs.length === 0) return labels
  if (policy === 'error') throw new RangeError('LabelsBuilder.finish: a worker has several labels on one task')
  return policy === 'weight' ? sharedOut(labels, runs) : oneOfEach(labels, runs, policy)
}

/** Start and end of each run of labels of one worker on one task, where there are several. */
function duplicateRuns({ task, worker }: LabelArrays): [start: number, end: number][] {
  const runs: [number, number][] = []
  for (let start = 0, end = 1; start < task.length; start = end++) {
    while (end < task.length && task[end] === task[start] && worker[end] === worker[start]) end++
    if (end - start > 1) runs.push([start, end])
  }
  return runs
}

/** Each of m rows counts 1/m. Within a run they are ordered by class and weight, so that the rows' order leaves no mark. */
function sharedOut(labels: LabelArrays, runs: readonly [number, number][]): LabelArrays {
  const weight = labels.weight ?? new Float64Array(labels.task.length).fill(1)
  for (const [start, end] of runs) {
    const rows = Array.from({ length: end - start }, (_, place) => ({
      label: labels.label[start + place]!,
      weight: weight[start + place]! / (end - start),
    })).sort((a, b) => a.label - b.label || a.weight - b.weight)
    for (const [place, row] of rows.entries()) {
      labels.label[start + place] = row.label
      weight[start + place] = row.weight
    }
  }
  return { ...labels, weight }
}

function oneOfEach(
  { task, worker, label, weight }: LabelArrays,
  runs: readonly [number, number][],
  policy: 'first' | 'last',
): LabelArrays {
  const isLeftOut = new Uint8Array(task.length)
  for (const [start, end] of runs) {
    isLeftOut.fill(1, start, end)
    isLeftOut[policy === 'first' ? start : end - 1] = 0
  }
  const isKept = (_: number, place: number) => isLeftOut[place] === 0
  const kept = { task: task.filter(isKept), worker: worker.filter(isKept), label: label.filter(isKept) }
  return weight ? { ...kept, weight: weight.filter(isKept) } : kept
}
