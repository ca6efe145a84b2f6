/** Replays real crowds through the doors and prints what adaptive redundancy buys: `npm run replay -- [set …]`. */
import { startMarketplace } from '../src/marketplace.ts'
import { type KnownSet, type ReplayResult, readSet, replay } from './replay.ts'

/** Every set with classes and five labels a task or more. */
const names = [
  ...[
    'rte',
    'bluebird',
    'dog',
    'sentiment_pol',
    'weather_amt',
    'weather_cf',
    'web',
    'wsd',
    'zencrowd_in',
    'zencrowd_us',
  ],
  ...[
    'zencrowd_all',
    'd_possent',
    'barzan',
    'hitspam_cf',
    'fact_eval',
    'quiz_chinese',
    'quiz_itmanage',
    'quiz_pokemon',
  ],
]
/** So many tasks of each set: the first of its file. */
const tasks = Number(process.env.KEMPELEN_REPLAY_TASKS ?? 200)
const asked = process.argv.slice(2)

/** From this share of right labels on, items that finished at .95 are what they say. */
const trusted = 0.94

const market = await startMarketplace({ KEMPELEN_WAGE_FLOOR: '0' })
console.log(
  'set              fixed                     target .90                 target .95                 target .99',
)
console.log(`                ${' labels  accuracy  of sure '.repeat(4)}`)
const doubts: string[] = []
try {
  for (const name of asked.length > 0 ? asked : names) {
    const set = readSet(name)
    if (set) console.log(await lineOf(part(set)))
  }
} finally {
  await market.stop()
}
console.log(`\nNot to be trusted: ${doubts.length === 0 ? 'none' : ''}`)
for (const doubt of doubts) console.log(doubt)

async function lineOf(set: KnownSet): Promise<string> {
  const fixed = await replay(market, set, {})
  const cells = [set.name.padEnd(16), ...cellsOf(fixed)]
  for (const TargetProbability of [0.9, 0.95, 0.99]) {
    const result = await replay(market, set, { TargetProbability })
    cells.push(...cellsOf(result))
    if (TargetProbability === 0.95 && !(result.sureAccuracy >= trusted)) doubts.push(doubtOf(set, fixed, result))
  }
  return cells.join(' ')
}

function cellsOf({ answersPerTask, accuracy, sureAccuracy }: ReplayResult): string[] {
  return [answersPerTask.toFixed(2).padStart(6), accuracy.toFixed(4).padStart(9), sureAccuracy.toFixed(4).padStart(8)]
}

/** Why the probabilities of a set are too high. */
function doubtOf({ name }: KnownSet, fixed: ReplayResult, { sure, sureAccuracy }: ReplayResult): string {
  const error = Math.sqrt((trusted * (1 - trusted)) / sure)
  const begin = `${name}: of ${sure} items at .95 or above ${sureAccuracy.toFixed(3)} are right`
  if (sureAccuracy > trusted - 2 * error) return `${begin}; so few items do not tell it from ${trusted}.`
  const withAll = `${begin}, with all labels ${fixed.sureAccuracy.toFixed(3)}`
  return fixed.sureAccuracy < trusted
    ? `${withAll}: people err together here, which only known answers show.`
    : `${withAll}: the few answers are believed too much.`
}

/** The first tasks of a set whose truth is known. */
function part({ name, judgments, truth }: KnownSet): KnownSet {
  const kept = new Set(
    [...new Set(judgments.map(({ task }) => task))].filter((task) => truth.has(task)).slice(0, tasks),
  )
  return { name, judgments: judgments.filter(({ task }) => kept.has(task)), truth }
}
