// `npm run bench [-- [--json] NAME...]`: the yardsticks of README.md, one table.

import { asTable, type Finding } from './report.ts'
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
  aggregation,
}

const wanted = process.argv.slice(2)
const isJson = wanted.includes('--json')
const names = wanted.filter((name) => name !== '--json')
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
