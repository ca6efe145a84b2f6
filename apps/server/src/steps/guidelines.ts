import { findBatch, findProject } from '@kempelen/store'
import type { Context } from '../context.ts'

/** The guidelines of a batch's project, as the given version has them or the one of now; nothing where there are none. */
export async function guidelinesOf(
  { connection }: Context,
  { requesterId, batchId }: { requesterId: string; batchId: string | null },
  version?: number | null,
): Promise<{ Guidelines?: string }> {
  const batch = batchId === null ? undefined : await findBatch(connection, requesterId, batchId)
  const project = batch && (await findProject(connection, requesterId, batch.projectId, version ?? batch.version))
  return project?.guidelines ? { Guidelines: project.guidelines } : {}
}
