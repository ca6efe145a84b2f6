import { createHash } from 'node:crypto'
import { type Answer, callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { ratioFinding, type Slice } from '../duel.ts'
import { call, type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters, firstWorkerId, insertWorkers, type Requester, workerToken } from '../parties.ts'
import { asScript, callers, pgbench } from '../pgbench.ts'
import { answer, hitInput } from '../questions.ts'
import type { Finding } from '../report.ts'

const rounds = 5
const groupCount = 16
const workersPerCaller = 10
/** What one caller does in one phase: each of its Workers takes 25 HITs, as many as MTurk lets a Worker hold. */
const turns = 250
const turnsPerSlice = 50
const mayHold = (2 * turns) / workersPerCaller

interface Group {
  readonly requester: Requester
  readonly hitGroupId: string
}

/** AcceptAssignment, SubmitAssignment and ApproveAssignment with bearer tokens beside pgbench with their statements. */
export async function work(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const environment = { KEMPELEN_MAX_HELD_ASSIGNMENTS: String(mayHold) }
    const marketplace = await startMarketplace(dataDir, { environment })
    try {
      const groups = await fillMarket(marketplace)
      const scripts = await makeScripts(marketplace)
      const measured: Record<Phase, Slice[]> = { accept: [], submit: [], approve: [] }
      // The first round fills the tables and warms both sides, and does not count.
      for (let number = 0; number <= rounds; number++) {
        const slices = await playRound(marketplace, groups, scripts, number)
        if (number === 0) await marketplace.database.pool.query('vacuum analyze')
        else for (const phase of phases) measured[phase].push(...slices[phase])
      }
      return phases.map((phase) => ratioFinding(operationOf[phase], measured[phase], 0.6))
    } finally {
      await marketplace.stop()
    }
  })
}

const phases = ['accept', 'submit', 'approve'] as const
type Phase = (typeof phases)[number]
const operationOf = { accept: 'AcceptAssignment', submit: 'SubmitAssignment', approve: 'ApproveAssignment' }
const stateAfter = { accept: 'Accepted', submit: 'Submitted', approve: 'Approved' }

/** Groups whose HITs have 1, 3 and 10 assignments, and `bench_group`, from which pgbench's clients read theirs. */
async function fillMarket(marketplace: Marketplace): Promise<Group[]> {
  const { pool } = marketplace.database
  await insertWorkers(marketplace, callers * workersPerCaller)
  const requesters = await createRequesters(marketplace, groupCount / 2)
  await pool.query('create table bench_group (client integer primary key, requester text, hit_group text)')
  const groups: Group[] = []
  for (let number = 0; number < groupCount; number++) {
    const requester = requesters[number % requesters.length]!
    const places = [1, 3, 10][number % 3]!
    const { HIT } = await call<{ HIT: { HITId: string; HITGroupId: string } }>(
      marketplace,
      requester.Token,
      'CreateHIT',
      hitInput(`Categorise photographs, batch ${number}`, places),
    )
    const needed = (callers / groupCount) * 2 * turns * (rounds + 1)
    await copyHIT(marketplace, HIT.HITId, Math.ceil((needed * 1.5) / places))
    groups.push({ requester, hitGroupId: HIT.HITGroupId })
  }
  for (let client = 0; client < callers; client++) {
    const { requester, hitGroupId } = groupOf(groups, client)
    await pool.query('insert into bench_group values ($1, $2, $3)', [client, requester.RequesterId, hitGroupId])
  }
  await pool.query('vacuum analyze')
  return groups
}

function groupOf(groups: readonly Group[], caller: number): Group {
  return groups[caller % groups.length]!
}

async function copyHIT({ database }: Marketplace, hitId: string, copies: number): Promise<void> {
  await database.pool.query(
    `insert into hit (requester_id, hit_id, hit_type_id, hit_group_id, question, question_kind, external_url, frame_height,
       annotation, reward_micros, fee_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds,
       max_assignments, available, held_micros, created_at, active_at, expires_at, event_id)
     select requester_id, left(hit_id, 22) || lpad(upper(to_hex(number * 2654435761 % 4294967296)), 8, '0'), hit_type_id, hit_group_id,
       question, question_kind, external_url, frame_height, annotation, reward_micros, fee_micros, unit,
       assignment_duration_seconds, auto_approval_delay_seconds, max_assignments, available, held_micros, created_at,
       active_at, expires_at, event_id
     from hit, generate_series(1, $2::bigint) number where hit_id = $1`,
    [hitId, copies],
  )
}

/**
 * Callers of the server and clients of pgbench each accept, then submit, then approve. Within a phase the two take turns
 * in short slices, so that whatever else the machine does meets both.
 */
async function playRound(
  marketplace: Marketplace,
  groups: readonly Group[],
  scripts: Record<Phase, string>,
  number: number,
): Promise<Record<Phase, Slice[]>> {
  const held: string[][] = Array.from({ length: callers }, () => [])
  const requests: Record<Phase, (caller: number, turn: number) => Buffer> = {
    accept: (caller, turn) =>
      jsonRequest('AcceptAssignment', tokenOf(caller, turn), { HITGroupId: groupOf(groups, caller).hitGroupId }),
    submit: (caller, turn) =>
      jsonRequest('SubmitAssignment', tokenOf(caller, turn), { AssignmentId: held[caller]![turn], Answer: answer }),
    approve: (caller, turn) =>
      jsonRequest('ApproveAssignment', groupOf(groups, caller).requester.Token, {
        AssignmentId: held[caller]![turn],
        RequesterFeedback: feedback,
      }),
  }
  const slices: Record<Phase, Slice[]> = { accept: [], submit: [], approve: [] }
  for (const phase of phases) {
    for (let first = 0; first < turns; first += turnsPerSlice) {
      const queues = Array.from({ length: callers }, (_, caller) =>
        Array.from({ length: turnsPerSlice }, (_, turn) => requests[phase](caller, first + turn)),
      )
      const { seconds, answers } = await callAll(marketplace.port, queues)
      checkAnswers(answers)
      if (phase === 'accept')
        answers.forEach((queue, caller) => {
          held[caller]!.push(...queue.map(assignmentIdOf))
        })
      const variables = { ...constants, now: new Date().toISOString(), number, first, turn: 0 }
      slices[phase].push({
        http: (callers * turnsPerSlice) / seconds,
        pgbench: await pgbench(marketplace, scripts[phase], turnsPerSlice, variables),
      })
    }
    await checkStates(marketplace, number, stateAfter[phase])
  }
  return slices
}

function tokenOf(caller: number, turn: number): string {
  return workerToken(caller * workersPerCaller + (turn % workersPerCaller))
}

function assignmentIdOf({ body }: Answer): string {
  return JSON.parse(body.toString()).Assignment.AssignmentId
}

/** The first assignment of pgbench's first round; a number, which pgbench can count up. */
const firstAssignmentId = 3_000_000_000_000_000_000n
const perRound = 1_000_000_000n

/** Throws unless nearly every statement of pgbench did what its name says. */
async function checkStates({ database }: Marketplace, number: number, state: string): Promise<void> {
  const first = firstAssignmentId + BigInt(number) * perRound
  const { rows } = await database.pool.query(
    'select count(*)::integer as count from assignment where assignment_id >= $1 and assignment_id < $2 and state = $3',
    [String(first), String(first + perRound), state],
  )
  const share = rows[0].count / (callers * turns)
  if (share < 0.98) throw new Error(`Only ${rows[0].count} assignments of pgbench became ${state}`)
}

/** Counts a client's turns and reads its group once; \\set is arithmetic inside pgbench and costs no round trip. */
const prologue = `\\if :turn = 0
select requester, hit_group as "hitGroup" from bench_group where client = :client_id \\gset
\\endif
\\set worker ${firstWorkerId} + :client_id * ${workersPerCaller} + (:first + :turn) % ${workersPerCaller}
\\set assignment ${firstAssignmentId} + :number * ${perRound} + :client_id * 1000000 + :first + :turn
\\set turn :turn + 1
`
const names = {
  requesterId: 'requester',
  hitGroupId: 'hitGroup',
  workerId: 'worker',
  assignmentId: 'assignment',
  actor: 'requester',
}

async function makeScripts(marketplace: Marketplace): Promise<Record<Phase, string>> {
  return {
    accept: prologue + (await asScript(marketplace, 'accept-from-group', names)),
    submit: prologue + (await asScript(marketplace, 'submit-assignment', names)),
    approve: prologue + (await asScript(marketplace, 'approve-assignment', names)),
  }
}

const feedback = 'Well seen, thank you.'
const constants = {
  cap: mayHold,
  graceSeconds: 30,
  answer,
  answerHash: createHash('sha256').update(answer).digest('hex'),
  isChecked: 'false',
  feedback,
  feedbackHash: createHash('sha256').update(feedback).digest('hex'),
}
