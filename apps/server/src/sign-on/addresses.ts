import type { SignOnProviderRow } from '@kempelen/store'

/** Where signing in with a provider begins, where it sends people back to, and what we say of ourselves. */
export function addressesOf(
  publicUrl: string,
  { providerId, kind }: Pick<SignOnProviderRow, 'providerId' | 'kind'>,
): { start: string; redirect: string; metadata: string } {
  const start = `${publicUrl}/sign-on/${providerId}`
  return { start, redirect: `${start}/${kind === 'OIDC' ? 'callback' : 'assertion'}`, metadata: `${start}/metadata` }
}
