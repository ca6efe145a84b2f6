import type { Aggregation, Labels } from '@kempelen/aggregation'
import { escaped, intervalChart, lineChart, percent, reliabilityChart } from './charts.ts'
import { busiestWorkers, type Study } from './study.ts'

const workersShown = 60
const classesShown = 20

/** The report as one HTML file: what was decided and how far it can be trusted. */
export function reportPage(title: string, labels: Labels, result: Aggregation, study: Study): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${labels.label.length.toLocaleString('en')} labels by ${labels.workers.length.toLocaleString('en')} workers on ${labels.tasks.length.toLocaleString('en')} tasks in ${labels.classes.length} classes, put together by ${escaped(result.method)}.</p>
${figures(labels, result, study)}
${section(
  study.isAgainstGold ? 'Accuracy against redundancy' : 'Agreement against redundancy',
  lineChart(
    study.redundancy.map(({ votes, agreement }) => ({ x: votes, y: agreement })),
    { x: 'votes for each task', y: study.isAgainstGold ? 'accuracy' : 'agreement with all votes' },
  ),
  study.isAgainstGold
    ? 'How much of the known answers so many votes find.'
    : 'Nothing is known for certain, so this is how much of what all votes say so many of them say.',
)}
${section('Reliability', reliabilityChart(study.reliability, { x: 'stated probability', y: 'right' }), study.reliability.length > 0 ? `Tasks with known answers, judged without them. On the line, probabilities keep their word; the size tells how many tasks.${study.temperature ? ` A temperature of ${study.temperature.toFixed(2)} would set them right.` : ''}` : 'Known answers (--gold) are needed to draw it.')}
${section('Confusion', confusionTable(labels, study), 'A row for each true class: which shares of its labels name which class.')}
${section(
  'Workers',
  intervalChart(
    busiestWorkers(labels, result, workersShown).map(({ worker, quality }) => ({ name: worker, ...quality })),
    'Probability that a label of each worker is right, with its interval',
  ),
  `The probability that a label is right, with its interval of 95 %${labels.workers.length > workersShown ? `, of the ${workersShown} with the most labels` : ''}.`,
)}
</main>
</body>
</html>
`
}

function figures(
  { tasks }: Labels,
  { posterior, label, classes, converged, steps }: Aggregation,
  study: Study,
): string {
  const stated = tasks.map((_, i) => posterior[i * classes.length + label[i]!] ?? 0)
  const mean = stated.reduce((sum, one) => sum + one, 0) / Math.max(1, stated.length)
  const unsure = stated.filter((one) => one < 0.8).length
  const rows: [string, string][] = [
    ['Mean probability of the labels', percent(mean)],
    ['Tasks below 80 %', unsure.toLocaleString('en')],
    ...(study.accuracy === undefined
      ? []
      : [['Accuracy on known answers', percent(study.accuracy)] as [string, string]]),
    ...(steps === 0 ? [] : [['Steps', `${steps}${converged ? '' : ', not yet at rest'}`] as [string, string]]),
  ]
  return `<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`
}

function section(title: string, chart: string, note: string): string {
  return `<section><h2>${title}</h2>${chart}<p class="note">${escaped(note)}</p></section>`
}

function confusionTable({ classes }: Labels, { confusion }: Study): string {
  if (classes.length > classesShown) return `<p>There are ${classes.length} classes, too many to draw.</p>`
  const head = classes.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const rows = confusion.map((row, k) => {
    const cells = row.map(
      (share) => `<td style="--share:${share.toFixed(3)}">${share < 0.0005 ? '' : Math.round(share * 100)}</td>`,
    )
    return `<tr><th scope="row">${escaped(classes[k]!)}</th>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

const style = `
:root { --paper: #fbfaf7; --ink: #1d1b18; --quiet: #6a655d; --line: #ddd8cf; --accent: #9a3324 }
@media (prefers-color-scheme: dark) { :root { --paper: #151412; --ink: #ece8e1; --quiet: #a39d93; --line: #37342f; --accent: #e58a78 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font: 600 1.75rem/1.2 Georgia, serif; overflow-wrap: anywhere }
h2 { font-size: 1.125rem; margin: 2.5rem 0 .5rem }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; padding: 1rem 0; border-block: 1px solid var(--line) }
dt, .note { color: var(--quiet); font-size: .8125rem }
dd { margin: 0; font: 500 1.25rem Georgia, serif; font-variant-numeric: tabular-nums }
svg { width: 100%; height: auto }
svg text { fill: var(--quiet); font-size: 11px }
.grid { stroke: var(--line) }
.line { fill: none; stroke: var(--accent); stroke-width: 2 }
.dot { fill: var(--accent) }
.ideal { stroke: var(--quiet); stroke-dasharray: 4 4 }
.interval { stroke: var(--quiet); stroke-width: 2 }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th { font-weight: 500; font-size: .8125rem; padding: .25rem .5rem; text-align: end }
tbody td { min-width: 2.5rem; padding: .25rem .5rem; text-align: end; background: color-mix(in srgb, var(--accent) calc(var(--share) * 55%), transparent) }
`
