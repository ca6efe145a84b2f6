import { createHash } from 'node:crypto'
import { call, type Marketplace } from './marketplace.ts'

/** A Requester as CreateRequester makes it. */
export interface Requester {
  readonly RequesterId: string
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly Token: string
}

export async function createRequesters(marketplace: Marketplace, count: number): Promise<Requester[]> {
  const made: Requester[] = []
  for (let number = 1; number <= count; number++) {
    const requester = await call<Requester>(marketplace, marketplace.operatorToken, 'CreateRequester', {
      Name: `Requester ${number}`,
    })
    const { RequesterId } = requester
    await call(marketplace, marketplace.operatorToken, 'Deposit', { RequesterId, Amount: '100000.00' })
    made.push(requester)
  }
  return made
}

/** The id of a Worker is a number, which pgbench can count up, as long as a real one. */
export const firstWorkerId = 10_000_000_000_000

export function workerToken(number: number): string {
  return `kpl_bench-worker-${String(number).padStart(24, '0')}`
}

/** Workers numbered from 0, each with a token. */
export async function insertWorkers({ database }: Marketplace, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number)
  await database.pool.query(
    `with made as (
       insert into worker (worker_id, kind, country, created_at)
       select ($1::bigint + number)::text, 'Person', (array['US', 'DE', 'IN', 'BR'])[1 + number % 4], now()
       from generate_series(0, $2::integer - 1) number
     ), load as (
       insert into worker_load (worker_id) select ($1::bigint + number)::text from generate_series(0, $2::integer - 1) number
     )
     insert into bearer_token (token_hash, worker_id, created_at)
     select decode(hash, 'hex'), ($1::bigint + number)::text, now() from unnest($3::text[]) with ordinality token(hash, place),
       lateral (select place - 1 as number) numbered`,
    [firstWorkerId, count, numbers.map((number) => createHash('sha256').update(workerToken(number)).digest('hex'))],
  )
}
