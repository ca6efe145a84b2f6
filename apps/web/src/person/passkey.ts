import { call } from '../shared/api.ts'

/** Browsers of the last years have these; the others sign in by password. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** False where the person has not gone through with it. */
export async function signInWithPasskey(): Promise<boolean> {
  const { Options } = await call('BeginPasskeySignIn', {})
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(Options))
  const credential = await unlessStopped(() => navigator.credentials.get({ publicKey }))
  if (!credential) return false
  await call('SignInWithPasskey', { Credential: asText(credential) })
  return true
}

/** False where the person has not gone through with it. */
export async function addPasskey(name: string): Promise<boolean> {
  const { Options } = await call('BeginPasskey', {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(Options))
  const credential = await unlessStopped(() => navigator.credentials.create({ publicKey }))
  if (!credential) return false
  await call('AddPasskey', { Name: name, Credential: asText(credential) })
  return true
}

function asText(credential: Credential): string {
  return JSON.stringify((credential as PublicKeyCredential).toJSON())
}

/** Browsers throw where the person closes their dialog. */
async function unlessStopped<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)) return undefined
    throw error
  }
}
