import { toAmount } from '@kempelen/protocol'
import {
  type BatchRow,
  type Connection,
  listItems,
  listShownVotes,
  type ProjectRow,
  type ShownVoteRow,
} from '@kempelen/store'
import { decodeAnswer } from '@kempelen/task-content'
import type { Market } from '../../context.ts'
import { authorClassOf, type ListedItem, sourceOf } from '../../present/batch-label.ts'
import { pseudonymOf } from '../../steps/pseudonym.ts'
import type { LabelledItem, Vote } from './labelled-item.ts'

const pageItems = 200
const everyState = ['Waiting', 'Open', 'InReview', 'Finished', 'Cancelled'] as const

/** All items of a batch in the order of its rows, page by page, with the answers that count. */
export async function* labelledItems(
  market: Pick<Market, 'keys'>,
  connection: Connection,
  batch: BatchRow,
  project: ProjectRow,
): AsyncGenerator<LabelledItem> {
  const { requesterId, batchId, projectId } = batch
  for (let afterOrdinal = 0; ; ) {
    const page = { requesterId, batchId, states: everyState, afterOrdinal, limit: pageItems }
    const items = await listItems(connection, page)
    const itemIds = items.map(({ itemId }) => itemId)
    const votes = Map.groupBy(
      await listShownVotes(connection, { requesterId, batchId, projectId, itemIds }),
      ({ itemId }: ShownVoteRow) => itemId,
    )
    for (const item of items) yield labelledItem(market, project, item, votes.get(item.itemId) ?? [])
    if (items.length < pageItems) return
    afterOrdinal = items.at(-1)!.ordinal
  }
}

function labelledItem(
  market: Pick<Market, 'keys'>,
  project: ProjectRow,
  item: ListedItem,
  votes: readonly ShownVoteRow[],
): LabelledItem {
  const { verdict } = item
  const label = item.goldLabel === null ? item.label : valueOfGold(project, item.goldLabel)
  const isBelieved = item.goldLabel === null
  return {
    ItemId: item.itemId,
    Ordinal: item.ordinal,
    Row: item.rowValues,
    ...(item.hitId !== null && { HITId: item.hitId }),
    Status: item.state,
    Kind: project.answerKind,
    ...(label !== null && { Label: label }),
    ...(isBelieved && item.probability !== null && { Probability: item.probability }),
    ...(isBelieved && item.posterior && { Posterior: item.posterior }),
    ...sourceOf(item),
    AuthorClass: authorClassOf(votes),
    Votes: votes.map(voteOf),
    ...(verdict && {
      Verdict: {
        Label: verdict.label,
        Reviewer: pseudonymOf(market, project.projectId, verdict.workerId),
        ...(verdict.comment !== null && { Comment: verdict.comment }),
        Time: new Date(verdict.at),
      },
    }),
    Cost: toAmount(item.costMicros),
    ...(item.finishedAt && { FinishTime: item.finishedAt }),
    Provenance: {
      ProjectId: project.projectId,
      BatchId: item.batchId,
      ProjectVersions: [...new Set(votes.map(({ projectVersion }) => projectVersion))].sort(
        (one, other) => one - other,
      ),
    },
  }
}

function voteOf(vote: ShownVoteRow): Vote {
  const label = vote.label ?? vote.value
  return {
    AssignmentId: vote.assignmentId,
    Worker: vote.pseudonym,
    Answer: decodeAnswer(vote.answer),
    ...(label !== null && { Label: label }),
    ProjectVersion: vote.projectVersion,
    AuthorClass: vote.kind,
    SubmitTime: vote.at,
    Seconds: vote.seconds,
  }
}

/** A known answer is a text in its column; where labels are no texts it is their JSON. */
function valueOfGold({ answerKind }: ProjectRow, text: string): unknown {
  if (answerKind === 'Categorical' || answerKind === 'Text') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
