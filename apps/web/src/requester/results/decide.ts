import type { Result } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import type { InfiniteData } from '@tanstack/react-query'
import { call, type Input, type Output } from '../../shared/api.ts'
import { Incomplete } from '../../shared/later/later.tsx'
import { queries } from '../../shared/queries.ts'

type Decision = Input<'ReviewAssignments'>['Decisions'][number]

/** So many decisions go in one call. */
const atOnce = 200

/**
 * Decides about all at once; what is refused stops nothing and is told. Each that is decided leaves the set. Gives back how
 * many were decided.
 */
export async function decide(
  left: Set<Result>,
  decisionOf: (result: Result) => Decision,
  changeOf: (result: Result) => Partial<Result>,
): Promise<number> {
  const results = [...left]
  const refused: string[] = []
  try {
    for (let at = 0; at < results.length; at += atOnce) {
      const piece = results.slice(at, at + atOnce)
      const { Outcomes } = await call('ReviewAssignments', { Decisions: piece.map(decisionOf) })
      for (const [place, { Outcome, Message }] of Outcomes.entries()) {
        const result = piece[place]!
        if (Outcome === 'Refused') {
          refused.push(Message ?? '')
        } else {
          left.delete(result)
          show(result.AssignmentId, changeOf(result))
        }
      }
    }
  } finally {
    settle()
  }
  if (refused.length > 0) throw new Incomplete(refusedWords(refused, results.length))
  return results.length
}

/** Does one after the other, and stops at the first refusal. Each that is done leaves the set. Gives back how many were. */
export async function eachInTurn(left: Set<Result>, one: (result: Result) => Promise<unknown>): Promise<number> {
  const number = left.size
  try {
    for (const result of left) {
      await one(result)
      left.delete(result)
    }
  } finally {
    settle()
  }
  return number
}

/** Shows what was decided at once; the table keeps its order meanwhile. */
export function show(assignmentId: string, change: Partial<Result>): void {
  queries.setQueriesData<InfiniteData<Output<'ListResults'>>>(
    { queryKey: ['ListResults', 'pages'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, Results: changed(page.Results, assignmentId, change) })),
      },
  )
}

function changed(results: Result[], assignmentId: string, change: Partial<Result>): Result[] {
  return results.map((result) => (result.AssignmentId === assignmentId ? { ...result, ...change } : result))
}

const settled = [
  ...['ListHITTypes', 'GetHIT', 'ListHITsForHITType', 'GetAccountBalance', 'ListTransfers', 'GetResultSummary'],
]

function settle(): void {
  for (const name of settled) void queries.invalidateQueries({ queryKey: [name] })
}

function refusedWords(refused: readonly string[], all: number): string {
  const others = refused.length - 1
  const more = others > 0 && plural(others, { one: '# more was refused.', other: '# more were refused.' })
  return [t`${all - refused.length} of ${all} are decided.`, refused[0], more].filter(Boolean).join(' ')
}
