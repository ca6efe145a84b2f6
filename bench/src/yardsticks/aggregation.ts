import { accuracy } from '../aggregation/accuracy.ts'
import { knownSetsFolder } from '../aggregation/known-sets.ts'
import { speed } from '../aggregation/speed.ts'
import type { Finding } from '../report.ts'

/** Every categorical method on data with known truth, and its speed beside numpy and crowd-kit. */
export async function aggregation(): Promise<Finding[]> {
  const folder = knownSetsFolder()
  const absent = {
    yardstick: 'aggregation, accuracy',
    measured: 'no data: --data DIR or KEMPELEN_DATA names its folder',
  }
  return [...(folder === undefined ? [absent] : accuracy(folder)), ...(await speed())]
}
