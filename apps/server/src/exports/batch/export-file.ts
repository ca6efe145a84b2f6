import { type ExportFormat, exportFormats } from './write-export.ts'

/** What a file with the labels of a batch is called, and what it is. */
export function exportFile(batchName: string, format: ExportFormat): { fileName: string; mediaType: string } {
  const { mediaType, extension } = exportFormats.find(({ name }) => name === format)!
  const plainName = batchName.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|-+$/g, '') || 'batch'
  return { fileName: `${plainName}.${extension}`, mediaType }
}
