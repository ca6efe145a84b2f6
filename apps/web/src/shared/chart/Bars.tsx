import '@mantine/charts/styles.css'
import { BarChart, type BarChartSeries } from '@mantine/charts'

interface Props {
  /** One place on the horizontal axis each: its name under `time`, a number under the name of each series. */
  readonly data: Record<string, string | number>[]
  readonly series: BarChartSeries[]
  /** A value in words, with its unit. */
  readonly say: (value: number) => string
  /** What is shown, and where its table stands. */
  readonly label: string
  readonly height?: number
}

/** Bars from zero over time. To be loaded lazily: what draws it is large. */
export function Bars({ data, series, say, label, height = 180 }: Props) {
  return (
    <BarChart
      h={height}
      data={data}
      dataKey="time"
      series={series}
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
      aria-label={label}
    />
  )
}
