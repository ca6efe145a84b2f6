import { t } from '@lingui/core/macro'
import { Bars } from '../../shared/chart/Bars.tsx'
import type { SpanChartProps } from './SpanChart.tsx'

export function SpanBars({ title, times, lines, say }: SpanChartProps) {
  const data = times.map((time, index) => ({
    time,
    ...Object.fromEntries(lines.map(({ name, values }) => [name, values[index]!])),
  }))
  return (
    <Bars
      data={data}
      series={lines.map(({ name, label, color }) => ({ name, label, color }))}
      say={say}
      label={t`${title}; the table behind the button holds the figures`}
    />
  )
}
