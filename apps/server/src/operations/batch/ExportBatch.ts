import { behaviour } from '../../behaviour.ts'
import { exportFile } from '../../exports/batch/export-file.ts'
import { getOwnBatch } from '../../steps/batch.ts'

export const ExportBatch = behaviour('ExportBatch', async (context, { BatchId, Format }) => {
  const { batchId, name } = await getOwnBatch(context, BatchId)
  const { fileName, mediaType } = exportFile(name, Format)
  return {
    URL: `${context.publicUrl()}/v1/batches/${batchId}/labels?Format=${Format}`,
    FileName: fileName,
    MediaType: mediaType,
  }
})
