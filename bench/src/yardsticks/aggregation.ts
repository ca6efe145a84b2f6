import { accuracy } from '../aggregation/accuracy.ts'
import { knownSetsFolder } from '../aggregation/known-sets.ts'
import { pairwise } from '../aggregation/pairwise.ts'
import { providePython } from '../aggregation/python.ts'
import { speed } from '../aggregation/speed.ts'
import { text } from '../aggregation/text.ts'
import type { Finding } from '../report.ts'

/** Methods on data with known truth, and their speed beside numpy and crowd-kit. */
export async function aggregation(): Promise<Finding[]> {
  const folder = knownSetsFolder()
  const absent = {
    yardstick: 'aggregation, accuracy',
    measured: 'no data: --data DIR or KEMPELEN_DATA names its folder',
  }
  if (folder === undefined) return [absent, ...(await speed())]
  const hasPython = await providePython()
  return [
    ...accuracy(folder),
    ...(await pairwise(folder, hasPython)),
    ...(await text(folder, hasPython)),
    ...(await speed()),
  ]
}
