import { createHash } from 'node:crypto'
import type { SignOnProviderRow } from '@kempelen/store'
import { type CacheProvider, type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml'
import type { addressesOf } from './addresses.ts'
import { checkIdentity, type Identity, SignOnFailed } from './identity.ts'

/** Under which of these names a provider gives an address and a name differs from house to house. */
const emailNames = [
  'email',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
]
const nameNames = [
  'displayName',
  'name',
  'cn',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
]

type Addresses = ReturnType<typeof addressesOf>

/** Where the browser goes to sign in. The provider's word will name this request. */
export function beginSaml(
  row: SignOnProviderRow,
  addresses: Addresses,
  requestId: string,
  state: string,
): Promise<string> {
  return samlOf(row, addresses, requestId).getAuthorizeUrlAsync(state, undefined, {})
}

/** What the provider is to be told of us. */
export function samlMetadata(row: SignOnProviderRow, addresses: Addresses): string {
  return samlOf(row, addresses, '').generateServiceProviderMetadata(null)
}

/**
 * @returns who it is, and a hash of the assertion, which counts once.
 * @throws SignOnFailed where the assertion is not signed by the provider, not for us, or not what was asked for.
 */
export async function endSaml(
  row: SignOnProviderRow,
  addresses: Addresses,
  requestId: string,
  SAMLResponse: string,
): Promise<{ identity: Identity; ticketHash: Buffer }> {
  const { profile } = await samlOf(row, addresses, requestId)
    .validatePostResponseAsync({ SAMLResponse })
    .catch((error: Error) => {
      throw new SignOnFailed(`The word of the provider could not be verified: ${error.message}.`)
    })
  if (!profile?.nameID) throw new SignOnFailed('The provider does not say who you are.')
  const email = first(profile, emailNames) ?? profile.nameID
  const name = first(profile, nameNames)
  return {
    identity: checkIdentity(row, { subject: profile.nameID, email, ...(name && { name }), hasProvenEmail: true }),
    ticketHash: createHash('sha256').update(profile.getAssertionXml!()).digest(),
  }
}

function samlOf(row: SignOnProviderRow, { redirect, metadata }: Addresses, requestId: string): SAML {
  return new SAML({
    callbackUrl: redirect,
    issuer: metadata,
    audience: metadata,
    idpIssuer: row.issuer,
    entryPoint: row.entryPoint!,
    idpCert: row.certificate!,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    acceptedClockSkewMs: 60_000,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: onlyThis(requestId),
    generateUniqueId: () => requestId,
  })
}

/** Requests are remembered in the sealed state that goes with them, so any server may take the answer. */
function onlyThis(requestId: string): CacheProvider {
  return {
    saveAsync: async () => null,
    getAsync: async (id) => (id === requestId ? new Date().toISOString() : null),
    removeAsync: async (id) => id,
  }
}

function first(profile: Profile, names: readonly string[]): string | undefined {
  return names.map((name) => [profile[name]].flat()[0]).find((value) => typeof value === 'string' && value !== '') as
    | string
    | undefined
}
