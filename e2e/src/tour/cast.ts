import { operatorLink } from '../operator.ts'
import type { TouredMarketplace } from './marketplace.ts'
import type { Host, Person } from './people.ts'

/** Everybody on the stage: who signs in has cookies, who works or posts by a program a token. */
export interface Cast {
  readonly host: Host
  readonly market: TouredMarketplace
  readonly worker: Person
  /** A second Worker, who reviews and decides appeals. */
  readonly reviewer: Person
  /** A third one, who is suspended later. */
  readonly suspended: Person
  readonly requester: Person
  readonly operator: Person
  readonly others: readonly string[]
  readonly newspaper: string
  readonly museum: string
}

/** Somebody with a role and nothing done. */
export interface Newcomers {
  readonly person: Person
  readonly worker: Person
  readonly requester: Person
}

/** Signs everybody up. */
export async function gatherCast(host: Host, market: TouredMarketplace): Promise<Cast> {
  const { Workers } = market.ready
  const worker = await host.signIn('Worker', { RegisterWorker: { Country: 'IE' } })
  const reviewer = await host.signIn('Reviewer', { RegisterWorker: { Country: 'PT' } })
  const suspended = await host.signIn('Guest', { RegisterWorker: {} })
  const requester = await host.signIn('Owner', {
    RegisterRequester: { Name: 'Demo Laboratory' },
    Deposit: { Amount: '400' },
    UpdateRequesterSettings: {
      About:
        'We study how people read short texts. Write to us about anything that is unclear; we answer within a day.',
      EthicsNumber: 'DEMO-2026-07',
    },
  })
  const link = new URL(await operatorLink({ url: host.url, dataDir: market.dataDir }))
  const operator = await host.signIn('Operator', { ClaimOperator: { Token: link.searchParams.get('token')! } })
  const made: string[] = []
  for (const Country of ['DE', 'KE', 'BR', 'IN', 'CA'])
    made.push((await host.call<{ Token: string }>('CreateWorker', { Country }, operator)).Token)
  const [newspaper, museum] = [await aHouse('Demo Newspaper'), await aHouse('Demo Museum')]
  return {
    ...{ host, market, worker, reviewer, suspended, requester, operator, newspaper, museum },
    others: [...Workers.map(({ Token }) => Token), ...made],
  }

  /** A Requester that works by a program. */
  async function aHouse(Name: string): Promise<string> {
    type Made = { RequesterId: string; Token: string }
    const { RequesterId, Token } = await host.call<Made>('CreateRequester', { Name }, operator)
    await host.call('Deposit', { RequesterId, Amount: '250' }, operator)
    return Token
  }
}

/** Everybody as they are signed in today: some things are for those who did so a moment ago. */
export async function signInAgain(cast: Cast): Promise<Cast> {
  const { host } = cast
  return {
    ...cast,
    worker: await host.signIn('Worker'),
    reviewer: await host.signIn('Reviewer'),
    suspended: await host.signIn('Guest'),
    requester: await host.signIn('Owner'),
    operator: await host.signIn('Operator'),
  }
}

/** People who came today. */
export async function gatherNewcomers(host: Host): Promise<Newcomers> {
  return {
    person: await host.signIn('Person'),
    worker: await host.signIn('Newcomer', { RegisterWorker: {} }),
    requester: await host.signIn('Founder', { RegisterRequester: { Name: 'New Laboratory' } }),
  }
}
