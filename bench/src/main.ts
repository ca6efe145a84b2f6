// `npm run bench [-- [--json] [--data DIR] NAME...]`: the yardsticks of README.md, one table.

import { parseArgs } from 'node:util'
import { live } from './aggregation/live.ts'
import { asTable, type Finding } from './report.ts'
import { firstVisit } from './rooms/first-visit.ts'
import { livePages } from './rooms/live-pages.ts'
import { results } from './rooms/results.ts'
import { upload } from './rooms/upload.ts'
import { aggregation } from './yardsticks/aggregation.ts'
import { browse } from './yardsticks/browse.ts'
import { createHIT } from './yardsticks/create-hit.ts'
import { listHITs } from './yardsticks/list-hits.ts'
import { page } from './yardsticks/page.ts'
import { start } from './yardsticks/start.ts'
import { work } from './yardsticks/work.ts'

const yardsticks: Record<string, () => Promise<Finding[]>> = {
  work,
  'create-hit': createHIT,
  browse,
  'list-hits': listHITs,
  start,
  page,
  'first-visit': firstVisit,
  'live-pages': livePages,
  upload,
  results,
  aggregation,
  live,
}

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, data: { type: 'string' } },
})
const isJson = values.json
const unknown = names.filter((name) => !(name in yardsticks))
if (unknown.length > 0) {
  console.error(`There is no yardstick ${unknown.join(', ')}; there are ${Object.keys(yardsticks).join(', ')}.`)
  process.exit(2)
}

const findings: Finding[] = []
for (const [name, measure] of Object.entries(yardsticks)) {
  if (names.length > 0 && !names.includes(name)) continue
  if (!isJson) console.error(`Measuring ${name} …`)
  findings.push(...(await measure()))
}
console.log(isJson ? JSON.stringify(findings, null, 2) : asTable(findings))
