import type { Contracts, InputOf, OperationName, OutputOf } from '@kempelen/protocol'
import type { Context } from './context.ts'

/** What an operation does. Its contract stands in packages/protocol under the same name. */
export interface Behaviour {
  readonly name: string
  /** `statement`: one SQL statement carries guard, writes and events, and commits itself. */
  readonly kind: 'transaction' | 'statement'
  readonly run: (context: Context, input: never) => Promise<unknown>
}

/** Runs in a transaction, or without one where its contract says that it only reads. */
export function behaviour<const N extends OperationName>(
  name: N,
  run: (context: Context, input: InputOf<Contracts[N]>) => Promise<OutputOf<Contracts[N]>>,
): Behaviour {
  return { name, kind: 'transaction', run }
}

/** Leaves transactions to itself: the hot operations, whose one statement commits alone. */
export function statementBehaviour<const N extends OperationName>(
  name: N,
  run: (context: Context, input: InputOf<Contracts[N]>) => Promise<OutputOf<Contracts[N]>>,
): Behaviour {
  return { name, kind: 'statement', run }
}
