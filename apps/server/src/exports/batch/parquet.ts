import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { cellText, votesCell } from './cells.ts'
import type { ItemSource, LabelledItem } from './labelled-item.ts'

/**
 * Flat columns for programs, compressed by Snappy. What has parts stands as JSON in texts: a column of the logical type JSON
 * is read as texts by some readers and as an extension by others. Money is a text too, since it is exact.
 *
 * A row group is written when it has 10,000 items or 16 million characters, whichever comes first, and only it is held.
 */
export async function* parquet(source: ItemSource): AsyncGenerator<Uint8Array, void> {
  const bytes = new DrainedWriter()
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'kempelen' })
  let rows: unknown[][] = []
  let characters = 0
  for await (const item of source()) {
    const row = columns.map(({ value }) => value(item))
    rows.push(row)
    for (const cell of row) if (typeof cell === 'string') characters += cell.length
    if (rows.length < rowsPerGroup && characters < charactersPerGroup) continue
    yield writeGroup(writer, bytes, rows)
    rows = []
    characters = 0
  }
  if (rows.length > 0) yield writeGroup(writer, bytes, rows)
  writer.finish()
  yield bytes.drain()
}

const rowsPerGroup = 10_000
const charactersPerGroup = 16_000_000

interface Column extends Pick<ColumnSource, 'name' | 'type' | 'nullable'> {
  readonly value: (item: LabelledItem) => unknown
}

const columns: readonly Column[] = [
  { name: 'item_id', type: 'STRING', nullable: false, value: ({ ItemId }) => ItemId },
  { name: 'ordinal', type: 'INT32', nullable: false, value: ({ Ordinal }) => Ordinal },
  { name: 'row', type: 'STRING', nullable: false, value: ({ Row }) => JSON.stringify(Row) },
  { name: 'status', type: 'STRING', nullable: false, value: ({ Status }) => Status },
  { name: 'label', type: 'STRING', nullable: true, value: ({ Label }) => cellText(Label) },
  { name: 'probability', type: 'DOUBLE', nullable: true, value: ({ Probability }) => Probability },
  { name: 'posterior', type: 'STRING', nullable: true, value: ({ Posterior }) => cellText(Posterior) },
  { name: 'n_votes', type: 'INT32', nullable: false, value: ({ Votes }) => Votes.length },
  { name: 'votes', type: 'STRING', nullable: false, value: votesCell },
  { name: 'source', type: 'STRING', nullable: true, value: ({ Source }) => Source },
  { name: 'author_class', type: 'STRING', nullable: false, value: ({ AuthorClass }) => AuthorClass },
  { name: 'cost', type: 'STRING', nullable: false, value: ({ Cost }) => Cost },
  { name: 'finish_time', type: 'TIMESTAMP', nullable: true, value: ({ FinishTime }) => FinishTime },
  {
    name: 'project_versions',
    type: 'STRING',
    nullable: false,
    value: ({ Provenance }) => JSON.stringify(Provenance.ProjectVersions),
  },
]

const schema = schemaFromColumnData({
  columnData: columns.map(({ name, type, nullable }) => ({ name, type, nullable, data: [] })),
})

function writeGroup(writer: ParquetWriter, bytes: DrainedWriter, rows: unknown[][]): Uint8Array {
  const columnData = columns.map(({ name }, place) => ({ name, data: rows.map((row) => row[place]) }))
  writer.write({ columnData, rowGroupSize: rows.length })
  return bytes.drain()
}

/** Gives away what was written so far; `offset`, by which the file refers to its parts, counts on. */
class DrainedWriter extends ByteWriter {
  drain(): Uint8Array {
    const bytes = new Uint8Array(this.getBuffer())
    this.index = 0
    return bytes
  }
}
