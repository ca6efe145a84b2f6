import type { SignOnProviderRow } from '@kempelen/store'
import * as oidc from 'openid-client'
import type { Keys } from '../config/secrets.ts'
import { checkIdentity, type Identity, SignOnFailed } from './identity.ts'

const seconds = 10
/** What must come back as it went out. */
export interface OidcState {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Asks the issuer for its discovery document. @throws Error with a reason. */
export function discover(
  { issuer, clientId }: Pick<SignOnProviderRow, 'issuer' | 'clientId'>,
  clientSecret: string,
): Promise<oidc.Configuration> {
  const url = new URL(issuer)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return oidc.discovery(url, clientId!, clientSecret, undefined, {
    timeout: seconds,
    // Only a provider on this very machine is spoken to without encryption.
    ...(isHere && { execute: [oidc.allowInsecureRequests] }),
  })
}

/** Where the browser goes next, and what to remember until it comes back. @throws SignOnFailed where nobody answers. */
export async function beginOidc(
  row: SignOnProviderRow,
  keys: Keys,
  redirect: string,
): Promise<{ url: string; state: OidcState }> {
  const state = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  const url = oidc.buildAuthorizationUrl(await configurationOf(row, keys), {
    redirect_uri: redirect,
    scope: 'openid email profile',
    state: state.state,
    nonce: state.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(state.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, state }
}

/** @throws SignOnFailed where the provider refused, or what came back does not fit. */
export async function endOidc(
  row: SignOnProviderRow,
  keys: Keys,
  came: URL,
  { state, nonce, verifier }: OidcState,
): Promise<Identity> {
  const configuration = await configurationOf(row, keys)
  const claims = await claimsOf(configuration, came, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  return checkIdentity(row, {
    subject: claims.sub,
    ...(typeof claims.email === 'string' && { email: claims.email }),
    ...(typeof claims.name === 'string' && { name: claims.name }),
    hasProvenEmail: claims.email_verified === true,
  })
}

async function claimsOf(configuration: oidc.Configuration, came: URL, checks: oidc.AuthorizationCodeGrantChecks) {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, came, checks)
    const claims = tokens.claims()!
    // Many providers put the address into the document about the user only.
    return claims.email ? claims : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
  } catch (error) {
    throw new SignOnFailed(`The provider did not sign you in: ${(error as Error).message}.`)
  }
}

function configurationOf(row: SignOnProviderRow, keys: Keys): Promise<oidc.Configuration> {
  return discover(row, keys.unseal(row.clientSecretSealed!).reveal()).catch((error: Error) => {
    throw new SignOnFailed(`${row.name} does not answer: ${error.message}. Sign in another way, or later.`)
  })
}
