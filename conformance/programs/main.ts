/**
 * `npm run conformance -- clients`: installs programs made for MTurk at pinned versions, points them here in the way that the
 * documentation gives, and has each publish, have its HIT done, approve, pay a bonus and expire. One line for each.
 */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'

interface Program {
  readonly name: string
  readonly version: string
  /** What pip installs, one after the other; the later may undo a pin of the earlier. */
  readonly packages?: readonly string[]
  /** Where the newest Python will not do: the first of these that is there. */
  readonly pythons?: readonly string[]
  readonly story?: string
  /** Why it is not run, where that is known beforehand. */
  readonly missing?: () => Promise<string | undefined>
}

const run = promisify(execFile)
const steps = ['publish', 'approve', 'bonus', 'expire'] as const
const installMilliseconds = 900_000
const here = import.meta.dirname
const cache = resolve(here, '../../node_modules/.cache/kempelen-programs')

const programs: readonly Program[] = [
  {
    name: 'psiTurk',
    version: '3.3.1',
    // The boto3 that it pins does not run on Python 3.10 and later.
    packages: ['psiturk==3.3.1', 'boto3==1.44.5'],
    story: 'psiturk_story.py',
  },
  { name: 'oTree', version: '5.11.4', packages: ['otree==5.11.4'], story: 'otree_story.py' },
  { name: 'Dallinger', version: '12.4.0', packages: ['dallinger==12.4.0'], story: 'dallinger_story.py' },
  {
    name: 'Mephisto',
    version: '1.1.1',
    // Python 3.11 refuses its data classes. Without --no-deps pip would bring two gigabytes for a part that judges language.
    pythons: ['python3.10', 'python3.9', 'python3.8'],
    packages: [
      '--no-deps mephisto==1.1.1',
      'boto3==1.37.38 hydra-core==1.3.2 tqdm==4.67.1 xmltodict==0.12.0 click==7.1.2 rich==12.6.0 requests==2.31.0 prometheus-client==0.13.1 tornado==6.4.1 websockets==10.4 sh==1.14.3',
    ],
    story: 'mephisto_story.py',
  },
  {
    name: 'pyMTurkR',
    version: '1.1',
    missing: async () => ((await answers('R')) ? 'no story is written for it yet' : 'R is not on this machine'),
  },
]

const [subject] = process.argv.slice(2)
if (subject !== 'clients') {
  console.error('Say what to run: npm run conformance -- clients')
  process.exit(2)
}

let failures = 0
for (const program of programs) {
  const { name, version } = program
  const missing = (await program.missing?.()) ?? (await install(program))
  if (missing) {
    console.log(`${name} ${version}: not run: ${missing}`)
    continue
  }
  const fault = await play(program)
  if (fault) failures++
  console.log(`${name} ${version}: ${fault ?? `${steps.join(', ')}: all done`}`)
}
process.exitCode = failures > 0 ? 1 : 0

async function firstOf(pythons: readonly string[]): Promise<string | undefined> {
  for (const python of pythons) if (await answers(python)) return python
  return undefined
}

function answers(command: string): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  )
}

/** Gives nothing where the program is there, and otherwise the last word of what would not install it. */
async function install({ name, packages = [], pythons = ['python3'] }: Program): Promise<string | undefined> {
  const folder = join(cache, name)
  const stamp = join(folder, 'installed.txt')
  const wanted = packages.join('\n')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined
  const python = await firstOf(pythons)
  if (!python) return `it needs one of ${pythons.join(', ')}, and none is here`
  rmSync(folder, { recursive: true, force: true })
  try {
    await run(python, ['-m', 'venv', folder])
    for (const one of packages)
      await run(pythonOf(name), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...one.split(' ')], {
        timeout: installMilliseconds,
      })
    writeFileSync(stamp, wanted)
    return undefined
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string }
    return (stderr || message).trim().split('\n').at(-1)
  }
}

function pythonOf(name: string): string {
  return join(cache, name, 'bin/python')
}

/** Plays a program's story on a marketplace of its own; gives what went wrong, if anything. */
async function play(program: Program): Promise<string | undefined> {
  const port = await freePort()
  const market = await startMarketplace({
    KEMPELEN_MTURK_HOSTS: 'true',
    KEMPELEN_MTURK_HOSTS_PORT: String(port),
    KEMPELEN_SANDBOX: 'true',
  })
  try {
    return await follow(startStory(program, market, port), market)
  } finally {
    await market.stop()
  }
}

/** Environment variables and nothing else: the program itself is as its authors left it. */
function startStory({ name, story }: Program, market: Marketplace, port: number): ChildProcessWithoutNullStreams {
  const authority = join(market.dataDir, 'mturk-hosts/ca.pem')
  return spawn(pythonOf(name), [join(here, 'python', story!)], {
    env: {
      PATH: process.env.PATH,
      HOME: market.dataDir,
      PYTHONPATH: join(here, 'python'),
      KEMPELEN_MTURK_HOSTS_AT: `127.0.0.1:${port}`,
      AWS_CA_BUNDLE: authority,
      SSL_CERT_FILE: authority,
      AWS_ACCESS_KEY_ID: market.requester.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: market.requester.SecretAccessKey,
      AWS_DEFAULT_REGION: 'us-east-1',
    },
  })
}

/** Does what the story asks of a Worker, and holds that every step was reached. */
async function follow(story: ChildProcessWithoutNullStreams, market: Marketplace): Promise<string | undefined> {
  const reached: string[] = []
  let said = ''
  story.stderr.on('data', (text) => (said += text))
  const ended = new Promise<number | null>((resolve) => story.once('close', resolve))
  for await (const line of createInterface({ input: story.stdout })) {
    if (!line.startsWith('{')) continue
    const { do: hitId, done } = JSON.parse(line) as { do?: string; done?: string }
    if (done) reached.push(done)
    if (hitId) {
      const worker = market.workers[0]!
      const AssignmentId = await market.work(worker, hitId, { answer: 'yes' })
      story.stdin.write(`${JSON.stringify({ AssignmentId, WorkerId: worker.WorkerId })}\n`)
    }
  }
  const code = await ended
  const missed = steps.filter((step) => !reached.includes(step))
  if (code === 0 && missed.length === 0 && (await market.ledgerFindings()).length === 0) return undefined
  return `stopped before ${missed.join(', ') || 'its end'}: ${said.trim().split('\n').slice(-3).join(' | ')}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
