import { resultsOf } from './label-studio-results.ts'
import { type ExportAbout, type ItemSource, isLabelled, type LabelledItem, type Vote } from './labelled-item.ts'
import { inPieces, jsonElements } from './pieces.ts'

/**
 * A list of Label Studio's tasks, all items: `data` is the row, each vote an annotation and the label a prediction with its
 * probability as score. Results come from the control `label` and belong to the object `image`, `text`, `audio` or `item`
 * (where no column is known), so that a labelling interface with these names shows them.
 *
 * Who voted stands in `meta.votes`, in the order of the annotations: a `completed_by` that is no user of the project that
 * imports them has Label Studio refuse the file.
 *
 * Throws ExportError, from within, where boxes or polygons belong to a picture whose size no answer tells, since they are in
 * percent of it, and where entities have no text.
 */
export function labelStudio(source: ItemSource, about: ExportAbout): AsyncIterable<string> {
  return inPieces(list(source, about))
}

async function* list(source: ItemSource, about: ExportAbout): AsyncGenerator<string, void> {
  yield '['
  yield* jsonElements(tasks(source, about))
  yield '\n]\n'
}

async function* tasks(source: ItemSource, about: ExportAbout) {
  for await (const item of source())
    yield {
      id: item.Ordinal,
      data: item.Row,
      meta: { item_id: item.ItemId, batch_id: item.Provenance.BatchId, votes: item.Votes.map(authorOf) },
      annotations: item.Votes.map((vote) => annotationOf(vote, item, about)),
      predictions: predictionsOf(item, about),
    }
}

function authorOf({ AssignmentId, Worker, AuthorClass, ProjectVersion }: Vote) {
  return { assignment_id: AssignmentId, worker: Worker, author_class: AuthorClass, project_version: ProjectVersion }
}

function annotationOf({ Label, SubmitTime, Seconds }: Vote, item: LabelledItem, about: ExportAbout) {
  return {
    result: resultsOf(Label, item, about),
    created_at: SubmitTime,
    lead_time: Seconds,
    ground_truth: false,
    was_cancelled: false,
  }
}

function predictionsOf(item: LabelledItem, about: ExportAbout) {
  if (!isLabelled(item)) return []
  const result = resultsOf(item.Label, item, about)
  return [{ model_version: `kempelen ${item.Source ?? 'People'}`, score: item.Probability, result }]
}
