import type { Operation } from './operation.ts'
import * as contracts from './operations/index.ts'

/** Every operation by its name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.values(contracts).map((contract) => [contract.name, contract as Operation]),
)

export type Contracts = typeof contracts
export type OperationName = keyof Contracts
