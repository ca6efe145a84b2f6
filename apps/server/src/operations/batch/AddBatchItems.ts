import { createHash } from 'node:crypto'
import { makeOwnedId } from '@kempelen/protocol'
import { type BatchRow, countItems, findDifferingItem, findHITLayout, insertBatchItems } from '@kempelen/store'
import { TemplateError } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { lockOwnBatch } from '../../steps/batch.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { fillRow } from '../../steps/fill-row.ts'
import { invalid } from '../../steps/invalid.ts'

const mostItems = 1_000_000

export const AddBatchItems = behaviour('AddBatchItems', async (context, { BatchId, FirstOrdinal, Rows }) => {
  const batch = await lockOwnBatch(context, BatchId, ['Draft'])
  const { requesterId, batchId, plan } = batch
  if (FirstOrdinal + Rows.length > mostItems + 1)
    throw invalid('Rows', `A batch has at most ${mostItems.toLocaleString('en-US')} rows; make several.`)
  const project = await projectOf(context, batch)
  if (FirstOrdinal === 1 && Rows[0]) await tryRow(context, batch, project.hitLayoutId, Rows[0])
  const texts = Rows.map((row) => JSON.stringify(row))
  const items = {
    ...{ requesterId, batchId },
    itemIds: Rows.map(() => makeOwnedId(requesterId, context.at, randomLetters)),
    ordinals: Rows.map((_, index) => FirstOrdinal + index),
    rows: texts,
    hashes: texts.map((text) => createHash('sha256').update(text).digest()),
    goldLabels: Rows.map((row) => (plan.GoldColumn && row[plan.GoldColumn]?.trim()) || null),
  }
  const added = await insertBatchItems(context.connection, items)
  if (added.size < Rows.length) {
    const differing = await findDifferingItem(context.connection, items)
    if (differing !== undefined)
      throw invalid(
        'Rows',
        `Row ${differing} is there already with another content. Make a new batch for another file.`,
      )
  }
  return { Total: await countItems(context.connection, { requesterId, batchId }), Added: added.size }
})

/** The first row shows whether the template can be filled at all. */
async function tryRow(
  context: Context,
  { requesterId, plan }: BatchRow,
  hitLayoutId: string,
  row: Record<string, string>,
): Promise<void> {
  const layout = (await findHITLayout(context.connection, requesterId, hitLayoutId))!
  const missing = layout.parameterNames.filter((name) => !(name in row))
  if (missing.length > 0 && missing.length === layout.parameterNames.length)
    throw invalid(
      'Rows',
      `The template asks for ${missing.join(', ')}; the rows have ${Object.keys(row).join(', ') || 'no columns'}.`,
    )
  try {
    fillRow(layout, plan, row)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw invalid('Rows', `The template cannot be filled with row 1: ${error.message} (line ${error.line}).`)
  }
}
