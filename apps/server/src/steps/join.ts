import { makePartyId } from '@kempelen/protocol'
import { insertAccessKey, insertBearerToken, insertRequester, insertWorker, type WorkerRow } from '@kempelen/store'
import { hashToken, makeSecret, type Secret } from '../config/secrets.ts'
import { type Context, randomLetters } from '../context.ts'

/** A new Requester with an empty balance. */
export async function joinAsRequester(context: Context, name: string): Promise<string> {
  const requesterId = makePartyId(randomLetters)
  await insertRequester(context.connection, { requesterId, name, createdAt: context.at })
  context.record({
    requesterId,
    eventId: `${requesterId}:RequesterRegistered`,
    type: 'RequesterRegistered',
    subjectId: requesterId,
    parents: [],
    state: { RequesterId: requesterId },
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
): Promise<{ accessKeyId: string; secret: Secret }> {
  const accessKeyId = `AKIA${randomLetters(16)}`
  const secret = makeSecret()
  await insertAccessKey(context.connection, {
    accessKeyId,
    requesterId,
    secretSealed: context.keys.seal(secret),
    createdAt: context.at,
  })
  context.record({
    requesterId,
    eventId: `${accessKeyId}:AccessKeyCreated`,
    type: 'AccessKeyCreated',
    subjectId: accessKeyId,
    parents: [],
    state: { AccessKeyId: accessKeyId, RequesterId: requesterId },
  })
  return { accessKeyId, secret }
}

/** A bearer token for a program that acts as this Worker, Requester or operator. */
export async function makeToken(
  context: Pick<Context, 'connection' | 'at'>,
  owner: { workerId?: string; requesterId?: string; isOperator?: boolean },
): Promise<Secret> {
  const token = makeSecret('kpl_')
  await insertBearerToken(context.connection, {
    tokenHash: hashToken(token.reveal()),
    workerId: owner.workerId ?? null,
    requesterId: owner.requesterId ?? null,
    isOperator: owner.isOperator ?? false,
    createdAt: context.at,
  })
  return token
}
