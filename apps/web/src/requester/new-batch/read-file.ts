import { t } from '@lingui/core/macro'

/** Larger files are for the command line. */
const mostBytes = 100_000_000
/** A sheet is held as objects while it is read. */
const mostSheetBytes = 20_000_000

/**
 * The text of a file of rows; a sheet becomes CSV.
 *
 * @throws Error with what is wrong, for people.
 */
export async function textOfFile(file: File): Promise<string> {
  const isSheet = /\.xlsx$/i.test(file.name)
  if (/\.xls$/i.test(file.name)) throw new Error(t`This is the format of Excel before 2007. Save it as .xlsx or CSV.`)
  if (isSheet && file.size > mostSheetBytes)
    throw new Error(t`More than 20 MB of XLSX: save the sheet as CSV, which is read piece by piece.`)
  if (file.size > mostBytes) throw new Error(t`More than 100 MB: give this file to kempelen run on the command line.`)
  return isSheet ? csvOfSheet(file) : file.text()
}

function csvOfSheet(file: File): Promise<string> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ csv?: string; problem?: string }>) =>
      data.csv === undefined ? reject(new Error(t`The sheet cannot be read: ${data.problem ?? ''}`)) : resolve(data.csv)
    worker.onerror = () => reject(new Error(t`The sheet cannot be read.`))
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
