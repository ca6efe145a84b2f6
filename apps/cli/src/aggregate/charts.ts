/** Charts as SVG text: no script, nothing from outside, so that a report can be mailed and opened anywhere. */

const width = 560
const height = 260
const left = 48
const right = 24
const bottom = 36

/** A line through points whose x are whole numbers and whose y are shares; the y axis begins where the data does. */
export function lineChart(points: readonly { x: number; y: number }[], labels: { x: string; y: string }): string {
  const known = points.filter(({ y }) => Number.isFinite(y))
  if (known.length === 0) return ''
  const low = Math.max(0, Math.floor(Math.min(...known.map(({ y }) => y)) * 10) / 10)
  const most = Math.max(2, ...known.map(({ x }) => x))
  const at = ({ x, y }: { x: number; y: number }) => [
    left + ((x - 1) / (most - 1)) * (width - left - right),
    12 + ((1 - y) / (1 - low || 1)) * (height - bottom - 12),
  ]
  const ticks = [low, (low + 1) / 2, 1]
  return svg(
    labels,
    [
      ...ticks.map((y) => grid(at({ x: 1, y })[1]!, percent(y))),
      ...known.map(({ x }) => text(at({ x, y: low })[0]!, height - bottom + 16, String(x), 'middle')),
      `<polyline class="line" points="${known.map((point) => at(point).map(short).join(',')).join(' ')}"/>`,
      ...known.map((point) => {
        const [cx, cy] = at(point)
        return `<circle class="dot" cx="${short(cx!)}" cy="${short(cy!)}" r="3.5"><title>${point.x}: ${percent(point.y)}</title></circle>`
      }),
    ].join(''),
  )
}

/** What was stated against what was right, beside the line on which both are the same. */
export function reliabilityChart(
  points: readonly { stated: number; right: number; tasks: number }[],
  labels: { x: string; y: string },
): string {
  const at = (x: number, y: number) => [left + x * (width - left - right), 12 + (1 - y) * (height - bottom - 12)]
  const [x0, y0] = at(0, 0)
  const [x1, y1] = at(1, 1)
  const most = Math.max(1, ...points.map(({ tasks }) => tasks))
  return svg(
    labels,
    [
      ...[0, 0.5, 1].map((y) => grid(at(0, y)[1]!, percent(y))),
      ...[0, 0.5, 1].map((x) => text(at(x, 0)[0]!, height - bottom + 16, percent(x), 'middle')),
      `<line class="ideal" x1="${short(x0!)}" y1="${short(y0!)}" x2="${short(x1!)}" y2="${short(y1!)}"/>`,
      ...points.map(({ stated, right: found, tasks }) => {
        const [cx, cy] = at(stated, found)
        const title = `${tasks} tasks: stated ${percent(stated)}, right ${percent(found)}`
        return `<circle class="dot" cx="${short(cx!)}" cy="${short(cy!)}" r="${short(3 + 8 * Math.sqrt(tasks / most))}"><title>${title}</title></circle>`
      }),
    ].join(''),
  )
}

/** A row for each, with a dot and its interval, between 0 and 1. */
export function intervalChart(
  rows: readonly { name: string; value: number; lower: number; upper: number }[],
  label: string,
): string {
  const rowHeight = 18
  const names = 150
  const tall = rows.length * rowHeight + 40
  const at = (x: number) => names + x * (width - names - right)
  const body = rows.map(({ name, value, lower, upper }, index) => {
    const y = 14 + index * rowHeight
    const title = `${name}: ${percent(value)}, between ${percent(lower)} and ${percent(upper)}`
    return `<g><title>${escaped(title)}</title>${text(names - 8, y + 4, name.length > 20 ? `${name.slice(0, 19)}…` : name, 'end')}<line class="interval" x1="${short(at(lower))}" y1="${y}" x2="${short(at(upper))}" y2="${y}"/><circle class="dot" cx="${short(at(value))}" cy="${y}" r="3.5"/></g>`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (x) =>
      `<line class="grid" x1="${short(at(x))}" y1="4" x2="${short(at(x))}" y2="${tall - 30}"/>${text(at(x), tall - 14, percent(x), 'middle')}`,
  )
  return `<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escaped(label)}">${ticks.join('')}${body.join('')}</svg>`
}

function svg({ x, y }: { x: string; y: string }, body: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${y} against ${x}`)}">${body}${text((width + left) / 2, height - 4, x, 'middle')}</svg>`
}

function grid(y: number, label: string): string {
  return `<line class="grid" x1="${left}" y1="${short(y)}" x2="${width - right}" y2="${short(y)}"/>${text(left - 6, y + 4, label, 'end')}`
}

function text(x: number, y: number, content: string, anchor: 'middle' | 'end'): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escaped(content)}</text>`
}

function short(number: number): string {
  return String(Math.round(number * 10) / 10)
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}

export function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
