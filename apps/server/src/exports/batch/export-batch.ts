import { Refusal } from '@kempelen/protocol'
import { type Connection, findBatch, findHITLayout, findProject } from '@kempelen/store'
import type { Market } from '../../context.ts'
import { invalid } from '../../steps/invalid.ts'
import { columnsShown } from './columns-shown.ts'
import { exportFile } from './export-file.ts'
import { ExportError } from './labelled-item.ts'
import { labelledItems } from './labelled-items.ts'
import { type ExportFormat, exportFormats, writeExport } from './write-export.ts'

/** What is asked of a file of labels; the columns are guessed from the template where nothing is said. */
export interface ExportQuestion {
  readonly BatchId: string
  readonly Format?: string
  readonly ImageColumn?: string
  readonly TextColumn?: string
}

export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly pieces: AsyncIterable<string | Uint8Array>
}

/**
 * The labels of a Requester's own batch as a file that is written while it is read. All of it is as of one moment, however
 * often a format goes through the items: one transaction sees them all the same way until the last byte.
 *
 * @throws Refusal where there is no such batch or its labels do not fit the format, as far as the first piece shows it.
 */
export async function exportBatch(market: Market, requesterId: string, asked: ExportQuestion): Promise<ExportedFile> {
  const format = formatNamed(asked.Format)
  const batch = await findBatch(market.database, requesterId, asked.BatchId)
  if (!batch) throw new Refusal('BatchDoesNotExist', { BatchId: asked.BatchId })
  const pieces = market.database.snapshot((connection) => piecesOf(market, connection, requesterId, format, asked))
  const first = await pieces.next().catch((error: unknown) => {
    throw error instanceof ExportError ? invalid('Format', error.message) : error
  })
  return { ...exportFile(batch.name, format), pieces: first.done ? none() : withFirst(first.value, pieces) }
}

function formatNamed(name: string | undefined): ExportFormat {
  const format = exportFormats.find((one) => one.name === name)
  if (format) return format.name
  throw invalid('Format', `Say which: ${exportFormats.map((one) => one.name).join(', ')}.`)
}

async function* piecesOf(
  market: Market,
  connection: Connection,
  requesterId: string,
  format: ExportFormat,
  { BatchId, ImageColumn, TextColumn }: ExportQuestion,
): AsyncGenerator<string | Uint8Array> {
  const batch = (await findBatch(connection, requesterId, BatchId))!
  const project = (await findProject(connection, requesterId, batch.projectId, batch.version))!
  const layout = await findHITLayout(connection, requesterId, project.hitLayoutId)
  yield* writeExport(format, () => labelledItems(market, connection, batch, project), {
    kind: project.answerKind,
    classes: batch.classes,
    field: project.answerField,
    ...columnsShown(layout?.content ?? ''),
    ...(ImageColumn && { imageColumn: ImageColumn }),
    ...(TextColumn && { textColumn: TextColumn }),
  })
}

async function* none(): AsyncGenerator<string> {}

/** Ends the reading behind it when whoever takes it goes away, even before taking the first piece. */
function withFirst<T>(first: T, rest: AsyncGenerator<T, void>): AsyncIterable<T> {
  let isGiven = false
  const iterator: AsyncIterator<T> = {
    next: async () => {
      if (isGiven) return rest.next()
      isGiven = true
      return { done: false, value: first }
    },
    return: () => rest.return(),
  }
  return { [Symbol.asyncIterator]: () => iterator }
}
