import type { SignOnProviderRow } from '@kempelen/store'

/** Whom a provider has signed in. */
export interface Identity {
  /** What names the person at the provider for ever. */
  readonly subject: string
  readonly email: string
  readonly name: string
  /** The provider says that the address is the person's own. */
  readonly hasProvenEmail: boolean
}

/** Signing in with a provider ends here; the sentence is for the person. */
export class SignOnFailed extends Error {
  override name = 'SignOnFailed'
}

/** The provider speaks for the domain of this address. */
export function speaksFor({ emailDomains }: Pick<SignOnProviderRow, 'emailDomains'>, email: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return emailDomains.some((one) => one.toLowerCase() === domain)
}

/** @throws SignOnFailed where this person may not come in by this provider. */
export function checkIdentity(provider: SignOnProviderRow, identity: Partial<Identity>): Identity {
  const { subject, email, name } = identity
  if (!subject)
    throw new SignOnFailed('The provider does not say who you are. Its operator must release a lasting name.')
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new SignOnFailed(
      'The provider does not give your e-mail address, which an account needs. Ask its operator to release it.',
    )
  if (provider.emailDomains.length > 0 && !speaksFor(provider, email))
    throw new SignOnFailed(`Only addresses of ${provider.emailDomains.join(', ')} come in this way.`)
  return { subject, email: email.toLowerCase(), name: name || email, hasProvenEmail: identity.hasProvenEmail ?? false }
}
