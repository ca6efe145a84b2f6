import { randomBytes } from 'node:crypto'
import type { Keys } from './requester.ts'

/** A person who may look into all three rooms of the demo. */
export interface Visitor extends Keys {
  readonly email: string
  readonly password: string
  /** The session, as a browser would keep it. */
  readonly cookie: string
}

/** Signs a person up through the doors that a browser uses, as Worker, Requester and operator with play money. */
export async function signUpVisitor(url: string, operatorLink: string, deposit: string): Promise<Visitor> {
  const email = 'demo@example.org'
  const password = randomBytes(9).toString('base64url')
  const answer = await post(url, '/api/auth/sign-up/email', { email, password, name: 'Demo' })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const call = async (operation: string, input: object): Promise<unknown> =>
    (await post(url, `/v1/${operation}`, input, cookie)).json()
  await call('ClaimOperator', { Token: new URL(operatorLink).searchParams.get('token') })
  await call('RegisterWorker', {})
  await call('RegisterRequester', { Name: 'Digit Demo' })
  await call('Deposit', { Amount: deposit })
  return { email, password, cookie, ...((await call('CreateAccessKey', {})) as Keys) }
}

/** The results file, as the download button of the Requester's page gets it. */
export async function downloadResults(url: string, { cookie }: Visitor, hitTypeId: string): Promise<string> {
  const response = await fetch(`${url}/v1/results.csv?HITTypeId=${hitTypeId}`, { headers: { Cookie: cookie } })
  if (!response.ok) throw new Error(`The results file answered ${response.status}: ${await response.text()}`)
  return response.text()
}

async function post(url: string, path: string, body: object, cookie = ''): Promise<Response> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, ...(cookie && { Cookie: cookie }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}
