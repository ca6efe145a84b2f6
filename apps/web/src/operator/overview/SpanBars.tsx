import '@mantine/charts/styles.css'
import { t } from '@lingui/core/macro'
import { BarChart } from '@mantine/charts'
import type { SpanChartProps } from './SpanChart.tsx'

export function SpanBars({ title, times, lines, say }: SpanChartProps) {
  const data = times.map((time, index) => ({
    time,
    ...Object.fromEntries(lines.map(({ name, values }) => [name, values[index]!])),
  }))
  return (
    <BarChart
      h={180}
      data={data}
      dataKey="time"
      series={lines.map(({ name, label, color }) => ({ name, label, color }))}
      valueFormatter={say}
      tickLine="none"
      gridAxis="x"
      strokeDasharray="0"
      gridColor="var(--k-line)"
      textColor="var(--k-quiet)"
      yAxisProps={{ width: 76, tickCount: 3 }}
      barChartProps={{ barGap: 0, barCategoryGap: '12%' }}
      xAxisProps={{ minTickGap: 48 }}
      barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false, maxBarSize: 24 }}
      role="img"
      aria-label={t`${title}; the table behind the button holds the figures`}
    />
  )
}
