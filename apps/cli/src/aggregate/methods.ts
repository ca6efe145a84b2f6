import {
  type Aggregation,
  auto,
  bwa,
  dawidSkene,
  ebcc,
  glad,
  ibcc,
  kos,
  type Labels,
  mace,
  majorityVote,
  mMsr,
  oneCoinDawidSkene,
  wawa,
  zeroBasedSkill,
} from '@kempelen/aggregation'
import { Failure } from '../failure.ts'

/** The methods by the names that the command takes. */
export const methods: Readonly<Record<string, (labels: Labels) => Aggregation>> = {
  auto,
  'majority-vote': majorityVote,
  wawa,
  zbs: zeroBasedSkill,
  'dawid-skene': dawidSkene,
  'dawid-skene-ml': (labels) => dawidSkene(labels, { prior: 'none' }),
  'dawid-skene-hierarchical': (labels) => dawidSkene(labels, { prior: 'hierarchical' }),
  'one-coin-dawid-skene': oneCoinDawidSkene,
  ibcc,
  ebcc,
  bwa,
  glad,
  mace,
  kos,
  'm-msr': mMsr,
}

export function methodNamed(name: string): (labels: Labels) => Aggregation {
  const method = methods[name]
  if (!method) throw new Failure(`There is no method ${name}; there are ${Object.keys(methods).join(', ')}.`)
  return method
}
