/** One line of the table: what was measured beside what is wanted. */
export interface Finding {
  readonly yardstick: string
  readonly measured: string
  readonly goal?: string
  readonly holds?: boolean
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The smallest value that at least `percent` of the values do not exceed. Throws `RangeError` where there are none. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('percentile: there are no values')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!
}

/** The findings as a table for people. */
export function asTable(findings: readonly Finding[]): string {
  const rows = [
    ['yardstick', 'measured', 'goal', 'verdict'],
    ...findings.map(({ yardstick, measured, goal = '', holds }) => [
      yardstick,
      measured,
      goal,
      holds === undefined ? '' : holds ? 'holds' : 'MISSED',
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
