import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { callAll, checkAnswers, request } from '../callers.ts'
import { ratioFinding, type Slice } from '../duel.ts'
import { type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { createRequesters, type Requester } from '../parties.ts'
import { asScript, callers, pgbench } from '../pgbench.ts'
import { hitInput } from '../questions.ts'
import type { Finding } from '../report.ts'

const rounds = 25
const turns = 50
const requesterCount = 8

/** CreateHIT as an SDK sends it, beside pgbench with the statements of its transaction. */
export async function createHIT(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      const requesters = await createRequesters(marketplace, requesterCount)
      const script = await makeScript(marketplace)
      const slices: Slice[] = []
      // The first rounds make the HITTypes, fill the tables and warm both sides, and do not count.
      for (let round = -warmRounds; round < rounds; round++) {
        const slice = await playRound(marketplace, requesters, script, round + warmRounds)
        if (round >= 0) slices.push(slice)
        if (round === -1) await marketplace.database.pool.query('vacuum analyze')
      }
      return [ratioFinding('CreateHIT, signed', slices, 0.5)]
    } finally {
      await marketplace.stop()
    }
  })
}

const warmRounds = 5

async function playRound(
  marketplace: Marketplace,
  requesters: readonly Requester[],
  script: string,
  round: number,
): Promise<Slice> {
  // Signed beforehand: a signature holds for five minutes, and signing costs more than sending.
  const queues = await Promise.all(
    Array.from({ length: callers }, (_, caller) =>
      Promise.all(Array.from({ length: turns }, () => sign(marketplace, requesters[caller % requesterCount]!))),
    ),
  )
  const { seconds, answers } = await callAll(marketplace.port, queues)
  checkAnswers(answers)
  if (round === 0) await rememberTypes(marketplace, requesters)
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + 604_800_000)
  const variables = {
    ...constants,
    round,
    turn: 0,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
  return { http: (callers * turns) / seconds, pgbench: await pgbench(marketplace, script, turns, variables) }
}

const input = hitInput('Categorise photographs', 3)
const body = JSON.stringify(input)

async function sign({ port }: Marketplace, { AccessKeyId, SecretAccessKey }: Requester): Promise<Buffer> {
  const signer = new SignatureV4({
    service: 'mturk-requester',
    region: 'us-east-1',
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
    sha256: Sha256,
  })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'http:',
    hostname: 'localhost',
    port,
    path: '/',
    headers: {
      host: `localhost:${port}`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'MTurkRequesterServiceV20170117.CreateHIT',
    },
    body,
  })
  return request('/', headers, body)
}

/** What pgbench's clients read once: the Requester of each and the HITType that CreateHIT has made. */
async function rememberTypes({ database }: Marketplace, requesters: readonly Requester[]): Promise<void> {
  await database.pool.query(
    `create table bench_type as
     select place - 1 as number, kind.requester_id, kind.hit_type_id, kind.hit_group_id, kind.identity_hash
     from unnest($1::text[]) with ordinality one(requester_id, place) join hit_type kind using (requester_id)`,
    [requesters.map(({ RequesterId }) => RequesterId)],
  )
}

/** Ids are numbers, which pgbench can count up; an assignment_id that would be null is a dash, since it has none. */
const prologue = `\\if :turn = 0
select requester_id as "requesterId", hit_type_id as "hitTypeId", hit_group_id as "hitGroupId",
  identity_hash::text as "identityHash" from bench_type where number = :client_id % ${requesterCount} \\gset
\\endif
\\set hitId 3000000000000000000 + :round * 1000000000 + :client_id * 1000000 + :turn
\\set turn :turn + 1
`

async function makeScript(marketplace: Marketplace): Promise<string> {
  const part = (label: string, renamed: Record<string, string>) => asScript(marketplace, label, renamed)
  return [
    prologue,
    'begin;\n',
    await part('find-hit-type', {}),
    await part('insert-hit', { eventId: 'hitId' }),
    await part('debit-requester', { transferId: 'hitId', groupId: 'hitId' }),
    await part('insert-event', {
      eventId: 'hitId',
      subjectId: 'hitId',
      actor: 'requesterId',
      at: 'createdAt',
    }),
    'commit;\n',
  ].join('')
}

const heldMicros = 150_000
const constants = {
  unit: 'USD',
  code: 'hold',
  debitAccount: 'available',
  creditAccount: 'held',
  amountMicros: heldMicros,
  assignmentId: '-',
  question: String(input.Question),
  questionKind: 'ExternalQuestion',
  externalUrl: /<ExternalURL>(.*)<\/ExternalURL>/.exec(String(input.Question))![1]!,
  frameHeight: 600,
  annotation: String(input.RequesterAnnotation),
  rewardMicros: 50_000,
  feeMicros: 0,
  assignmentDurationSeconds: 3600,
  autoApprovalDelaySeconds: 259_200,
  maxAssignments: 3,
  heldMicros,
  type: 'HITCreated',
  parents: '{}',
  state: JSON.stringify({
    HITId: '3A4G32CVGW6VEBMWQYZZI7UY3TUQG3',
    HITTypeId: '3A4G32CVGW6VEBMWQYZZI7UY3TUQG3',
    MaxAssignments: 3,
    Expiration: '2026-11-21T21:39:16.915Z',
    HeldMicros: String(heldMicros),
    Unit: 'USD',
  }),
}
