import { type BatchLabel, toAmount } from '@kempelen/protocol'
import type { BatchItemRow, ShownVoteRow } from '@kempelen/store'
import type { AnswerKind } from '../consensus/index.ts'
import type { Market } from '../context.ts'
import { pseudonymOf } from '../steps/pseudonym.ts'

/** An item as listItems reads it. */
export type ListedItem = BatchItemRow & {
  costMicros: bigint
  verdict: { label: unknown; workerId: string; comment: string | null; at: string } | null
}

/** What is believed of an item, with the votes on it. */
export function presentLabel(
  market: Pick<Market, 'keys'>,
  about: { projectId: string; answerKind: AnswerKind },
  item: ListedItem,
  votes: readonly ShownVoteRow[],
): BatchLabel {
  const { verdict } = item
  const label = item.goldLabel ?? item.label
  return {
    ItemId: item.itemId,
    Ordinal: item.ordinal,
    ...(item.hitId !== null && { HITId: item.hitId }),
    ItemStatus: item.state,
    Row: item.rowValues,
    AnswerKind: about.answerKind,
    ...(label !== null && { Label: asText(label) }),
    ...(item.goldLabel === null && item.probability !== null && { Probability: item.probability }),
    ...(item.goldLabel === null && item.posterior && { Posterior: item.posterior }),
    ...sourceOf(item),
    AuthorClass: authorClassOf(votes),
    Votes: votes.map((vote) => ({
      AssignmentId: vote.assignmentId,
      Worker: vote.pseudonym,
      ...labelOfVote(vote),
      ProjectVersion: vote.projectVersion,
      AuthorClass: vote.kind,
      SubmitTime: vote.at,
      Seconds: vote.seconds,
    })),
    ...(verdict && {
      Verdict: {
        Label: asText(verdict.label),
        Reviewer: pseudonymOf(market, about.projectId, verdict.workerId),
        ...(verdict.comment !== null && { Comment: verdict.comment }),
        Time: new Date(verdict.at),
      },
    }),
    Cost: toAmount(item.costMicros),
    ...(item.finishedAt && { FinishTime: item.finishedAt }),
  }
}

export function sourceOf({ goldLabel, source }: Pick<BatchItemRow, 'goldLabel' | 'source'>) {
  if (source === 'Reviewer') return { Source: source }
  if (goldLabel !== null) return { Source: 'Gold' as const }
  return source === null ? {} : { Source: source }
}

export function authorClassOf(votes: readonly Pick<ShownVoteRow, 'kind'>[]): BatchLabel['AuthorClass'] {
  const kinds = new Set(votes.map(({ kind }) => kind))
  return kinds.size === 0 ? 'None' : kinds.size === 2 ? 'Both' : [...kinds][0]!
}

function labelOfVote({ label, value }: ShownVoteRow) {
  if (label !== null) return { Label: label }
  return value === null ? {} : { Label: asText(value) }
}

/** Texts as they are, everything else as JSON. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
