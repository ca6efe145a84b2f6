import { hasOperator, insertOperatorInvitation } from '@kempelen/store'
import { hashToken, makeSecret } from './config/secrets.ts'
import type { Caller, Context, Market } from './context.ts'
import { dispatch } from './dispatch.ts'
import { makeToken } from './steps/join.ts'

/** What a program needs to act as everybody in a fresh marketplace; written to the ready file. */
export interface Seed {
  readonly Requester: {
    readonly RequesterId: string
    readonly AccessKeyId: string
    readonly SecretAccessKey: string
    readonly Token: string
  }
  readonly Workers: readonly { readonly WorkerId: string; readonly Token: string }[]
  readonly Operator: { readonly Token: string }
}

/** One Requester with $10,000.00 of play money, five Workers and an operator. */
export async function seedDemo(market: Market): Promise<Seed> {
  const operator = { isOperator: true }
  const requester = (await dispatch(market, operator, 'CreateRequester', {
    Name: 'Demo Requester',
  })) as Seed['Requester']
  await dispatch(market, operator, 'Deposit', { RequesterId: requester.RequesterId, Amount: '10000.00' })
  const workers: Seed['Workers'][number][] = []
  for (let count = 0; count < 5; count++)
    workers.push((await dispatch(market, operator, 'CreateWorker', {})) as Seed['Workers'][number])
  return { Requester: requester, Workers: workers, Operator: { Token: await operatorToken(market) } }
}

/** A Requester for programs, with play money. */
export async function createRequester(market: Market, name: string, deposit: string): Promise<Seed['Requester']> {
  const requester = (await dispatch(market, operator, 'CreateRequester', { Name: name })) as Seed['Requester']
  await dispatch(market, operator, 'Deposit', { RequesterId: requester.RequesterId, Amount: deposit })
  return requester
}

const operator: Caller = { isOperator: true }

/** A bearer token with an operator's rights, for the commands that run beside the server. */
export async function operatorToken(market: Market): Promise<string> {
  const context: Pick<Context, 'connection' | 'at'> = { connection: market.database, at: market.now() }
  return (await makeToken(context, { isOperator: true })).token.reveal()
}

/** The one-time link that makes the first operator, or nothing where there is an operator. */
export async function operatorLink(market: Market, { evenIfThereIsOne = false } = {}): Promise<string | undefined> {
  if (!evenIfThereIsOne && (await hasOperator(market.database))) return undefined
  const token = makeSecret().reveal()
  await insertOperatorInvitation(market.database, hashToken(token), market.now())
  return `${market.publicUrl()}/operator/claim?token=${token}`
}
