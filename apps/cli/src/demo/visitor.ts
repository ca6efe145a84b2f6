import { randomBytes } from 'node:crypto'
import { type Client, createClient } from '@kempelen/client'
import type { Door } from '../run/files.ts'

/** A person who may look into all three rooms of the demo, and the Requester of its digits. */
export interface Visitor extends Door {
  readonly email: string
  readonly password: string
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  /** With the session, as a browser would have it. */
  readonly client: Client
}

/** Signs a person up through the doors that a browser uses, as Worker, Requester and operator with play money. */
export async function signUpVisitor(url: string, operatorLink: string, deposit: string): Promise<Visitor> {
  const email = 'demo@example.org'
  const password = randomBytes(9).toString('base64url')
  const answer = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ email, password, name: 'Demo' }),
  })
  if (!answer.ok) throw new Error(`The sign-up answered ${answer.status}: ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  const headers = { Cookie: cookies.join('; '), Origin: url }
  const client = createClient({
    baseUrl: url,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as object), ...headers } }),
  })
  await client.ClaimOperator({ Token: new URL(operatorLink).searchParams.get('token')! })
  await client.RegisterWorker({})
  await client.RegisterRequester({ Name: 'Digit Demo' })
  await client.Deposit({ Amount: deposit })
  return { url, headers, email, password, client, ...(await client.CreateAccessKey()) }
}

/** The results file of MTurk, as the download button of the Requester's page gets it. */
export async function downloadResults({ url, headers }: Door, hitTypeId: string): Promise<string> {
  const response = await fetch(`${url}/v1/results.csv?HITTypeId=${hitTypeId}`, { headers })
  if (!response.ok) throw new Error(`The results file answered ${response.status}: ${await response.text()}`)
  return response.text()
}
