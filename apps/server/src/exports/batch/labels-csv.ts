import { agreementWith } from '../../consensus/consensus.ts'
import { safeCsv } from '../safe-csv.ts'
import { cellText, votesCell } from './cells.ts'
import { type ItemSource, isLabelled, type LabelledItem } from './labelled-item.ts'

/**
 * The labels as a table for people: a line an item, its input columns as `Input.NAME`, everything quoted, lines ended by \n.
 * `agreement` is that of the votes with the label (see agreementWith), each of the same weight.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it; plain numbers do not. MTurk's results file
 * goes without, because it is read by programs and uploaded again; programs have JSON lines and Parquet here, in which
 * nothing is changed.
 *
 * Runs the source twice, first for the names of the input columns.
 */
export async function* labelsCsv(source: ItemSource): AsyncGenerator<string, void> {
  const inputs = new Set<string>()
  for await (const { Row } of source()) for (const name of Object.keys(Row)) inputs.add(name)

  const names = Object.keys(columns)
  let lines = [['item_id', 'ordinal', ...Array.from(inputs, (name) => `Input.${name}`), ...names]]
  for await (const item of source()) {
    const row = Array.from(inputs, (name) => (Object.hasOwn(item.Row, name) ? cellText(item.Row[name]) : undefined))
    const cells = [item.ItemId, String(item.Ordinal), ...row, ...Object.values(columns).map((cell) => cell(item))]
    lines.push(cells.map((cell) => cell ?? ''))
    if (lines.length < linesPerPiece) continue
    yield safeCsv(lines)
    lines = []
  }
  if (lines.length > 0) yield safeCsv(lines)
}

const linesPerPiece = 200

const columns: Readonly<Record<string, (item: LabelledItem) => string | undefined>> = {
  status: ({ Status }) => Status,
  label: ({ Label }) => cellText(Label),
  probability: ({ Probability }) => cellText(Probability),
  agreement: agreementCell,
  n_votes: ({ Votes }) => String(Votes.length),
  votes: votesCell,
  source: ({ Source }) => Source,
  author_class: ({ AuthorClass }) => AuthorClass,
  cost: ({ Cost }) => Cost,
  finish_time: ({ FinishTime }) => FinishTime?.toISOString(),
  project_versions: ({ Provenance }) => JSON.stringify(Provenance.ProjectVersions),
}

function agreementCell(item: LabelledItem): string | undefined {
  const { Kind, Label, Votes } = item
  if (!isLabelled(item) || Votes.length === 0) return undefined
  const votes = Votes.map((vote) => ({ value: vote.Label, weight: 1 }))
  return String(Math.round(agreementWith(Kind, Label, votes) * 1e6) / 1e6)
}
