import { makePartyId, type ProgramRole } from '@kempelen/protocol'
import {
  insertAccessKey,
  insertBearerToken,
  insertMember,
  insertRequester,
  insertWorker,
  type WorkerRow,
} from '@kempelen/store'
import { hashToken, makeSecret, type Secret } from '../config/secrets.ts'
import { type Context, randomLetters } from '../context.ts'

/** A new Requester with an empty balance, and its Owner where a person makes it. */
export async function joinAsRequester(context: Context, name: string, ownerId?: string): Promise<string> {
  const memberId = `M${randomLetters(13)}`
  const requesterId = makePartyId(randomLetters)
  await insertRequester(context.connection, { requesterId, name, createdAt: context.at })
  context.record({
    requesterId,
    eventId: `${requesterId}:RequesterRegistered`,
    type: 'RequesterRegistered',
    subjectId: requesterId,
    parents: [],
    state: { RequesterId: requesterId },
    ...(ownerId && { actor: memberId }),
  })
  if (ownerId)
    await insertMember(context.connection, {
      ...{ requesterId, memberId, userId: ownerId, role: 'Owner', joinedAt: context.at },
    })
  return requesterId
}

/** A new Worker with an empty record. */
export async function joinAsWorker(
  context: Context,
  { kind, country, subdivision }: Pick<WorkerRow, 'kind' | 'country' | 'subdivision'>,
): Promise<string> {
  const workerId = makePartyId(randomLetters)
  await insertWorker(context.connection, { workerId, kind, country, subdivision, createdAt: context.at })
  context.recordForWorker({
    workerId,
    eventId: `${workerId}:WorkerRegistered`,
    type: 'WorkerRegistered',
    subjectId: workerId,
    parents: [],
    state: { WorkerId: workerId, Kind: kind },
  })
  return workerId
}

/** A pair of keys for signing; the secret is sealed and cannot be read again by its owner. */
export async function makeAccessKey(
  context: Context,
  requesterId: string,
  role: ProgramRole = 'Manager',
): Promise<{ accessKeyId: string; secret: Secret }> {
  const accessKeyId = `AKIA${randomLetters(16)}`
  const secret = makeSecret()
  await insertAccessKey(context.connection, {
    accessKeyId,
    requesterId,
    secretSealed: context.keys.seal(secret),
    role,
    madeBy: context.caller.memberId ?? context.caller.keyId ?? null,
    createdAt: context.at,
  })
  context.record({
    requesterId,
    eventId: `${accessKeyId}:AccessKeyCreated`,
    type: 'AccessKeyCreated',
    subjectId: accessKeyId,
    parents: [],
    state: { AccessKeyId: accessKeyId, RequesterId: requesterId, Role: role },
  })
  return { accessKeyId, secret }
}

interface TokenOwner {
  readonly workerId?: string
  readonly requesterId?: string
  readonly isOperator?: boolean
}

interface TokenFacts {
  readonly name?: string
  readonly role?: ProgramRole
  readonly madeBy?: string
  readonly expiresAt?: Date
}

/** A bearer token for a program that acts as this Worker, Requester or operator. */
export async function makeToken(
  context: Pick<Context, 'connection' | 'at'>,
  owner: TokenOwner,
  facts: TokenFacts = {},
): Promise<{ tokenId: string; token: Secret }> {
  const token = makeSecret('kpl_')
  const tokenId = await insertBearerToken(context.connection, {
    tokenHash: hashToken(token.reveal()),
    workerId: owner.workerId ?? null,
    requesterId: owner.requesterId ?? null,
    isOperator: owner.isOperator ?? false,
    name: facts.name ?? null,
    role: facts.role ?? 'Manager',
    madeBy: facts.madeBy ?? null,
    createdAt: context.at,
    expiresAt: facts.expiresAt ?? null,
  })
  return { tokenId, token }
}
