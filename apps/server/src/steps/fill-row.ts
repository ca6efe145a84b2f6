import type { BatchPlan } from '@kempelen/protocol'
import type { HITLayoutRow } from '@kempelen/store'
import { fillLiquidLayout } from '@kempelen/task-content'

/** The question that a layout makes of a row. The column of known answers is for nobody to see, not even empty. */
export function fillRow(
  layout: HITLayoutRow,
  { GoldColumn }: BatchPlan,
  row: Readonly<Record<string, string>>,
): string {
  const seen = Object.entries(row).filter(([name]) => name !== GoldColumn)
  return fillLiquidLayout(layout.content, layout.frameHeight, new Map(seen))
}
