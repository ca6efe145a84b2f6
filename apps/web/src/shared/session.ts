/** A refusal of the sign-in door, in its own words. */
export class SignInError extends Error {}

interface Credentials {
  readonly email: string
  readonly password: string
}

export function signIn(credentials: Credentials): Promise<void> {
  return post('sign-in/email', credentials)
}

export function signUp(person: Credentials & { readonly name: string }): Promise<void> {
  return post('sign-up/email', person)
}

export function signOut(): Promise<void> {
  return post('sign-out', {})
}

async function post(path: string, body: unknown): Promise<void> {
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new SignInError('The server could not be reached. Check your connection and try again.')
  }
  if (response.ok) return
  const { message } = (await response.json().catch(() => ({}))) as { message?: string }
  throw new SignInError(message ?? `The server answered with status ${response.status}. Try again in a moment.`)
}
