import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { SignOnProvider, signOnMembers } from '../../things/SignOnProvider.ts'

export const PutSignOnProvider = operation({
  name: 'PutSignOnProvider',
  noun: 'sign-on',
  roles: ['operator'],
  input: structure({ ...signOnMembers, ClientSecret: { type: 'string', min: 1, max: 2000 } }, [
    'ProviderId',
    'Kind',
    'Name',
    'Issuer',
  ]),
  output: structure({ SignOnProvider }, ['SignOnProvider']),
  errors: ['InvalidParameterValue', 'SignOnProviderUnreachable'],
  prose:
    'Lets people sign in with an identity provider of their house, by OpenID Connect or SAML 2.0, or changes how. OIDC needs ClientId and ClientSecret, and its discovery document is asked for at once; SAML needs EntryPoint and Certificate. Accounts that exist are joined by e-mail only where its domain stands in EmailDomains, since the provider then speaks for that domain; with EmailDomains nobody else comes in by this provider. Without ClientSecret the one that is kept stays.',
})
