import { Refusal } from '@kempelen/protocol'

/** What an authenticator answered, from its JSON. */
export function readCredential(text: string): object {
  try {
    const credential: unknown = JSON.parse(text)
    if (typeof credential === 'object' && credential !== null) return credential
  } catch {}
  throw new Refusal('AccountRefused', { message: 'The credential is not the JSON of one.' })
}
