import { X509Certificate } from 'node:crypto'
import type { Contracts, InputOf } from '@kempelen/protocol'
import { Refusal } from '@kempelen/protocol'
import { findSignOnProvider, putSignOnProvider } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { Secret } from '../../config/secrets.ts'
import { presentSignOnProvider } from '../../present/sign-on-provider.ts'
import { discover } from '../../sign-on/oidc.ts'

type Input = InputOf<Contracts['PutSignOnProvider']>

export const PutSignOnProvider = behaviour('PutSignOnProvider', async (context, input) => {
  const { connection, keys, at } = context
  const kept = (await findSignOnProvider(connection, input.ProviderId))?.clientSecretSealed
  if (input.Kind === 'SAML') checkSaml(input)
  const clientSecretSealed =
    input.ClientSecret !== undefined ? keys.seal(new Secret(input.ClientSecret)) : (kept ?? null)
  if (input.Kind === 'OIDC') await checkOidc(input, clientSecretSealed && keys.unseal(clientSecretSealed).reveal())
  const row = await putSignOnProvider(connection, {
    providerId: input.ProviderId,
    kind: input.Kind,
    name: input.Name,
    issuer: input.Issuer,
    clientId: input.ClientId ?? null,
    clientSecretSealed: input.Kind === 'OIDC' ? clientSecretSealed : null,
    entryPoint: input.EntryPoint ?? null,
    certificate: input.Certificate ?? null,
    emailDomains: (input.EmailDomains ?? []).map((domain) => domain.toLowerCase()),
    createdAt: at,
  })
  return { SignOnProvider: presentSignOnProvider(row, context.publicUrl()) }
})

async function checkOidc(input: Input, clientSecret: string | null): Promise<void> {
  if (!input.ClientId || !clientSecret) throw invalid('OIDC needs ClientId and ClientSecret, which the provider gives.')
  checkUrl('Issuer', input.Issuer)
  await discover({ issuer: input.Issuer, clientId: input.ClientId }, clientSecret).catch((error: Error) => {
    throw new Refusal('SignOnProviderUnreachable', { Issuer: input.Issuer, Reason: error.message })
  })
}

function checkSaml({ EntryPoint, Certificate }: Input): void {
  if (!EntryPoint || !Certificate) throw invalid("SAML needs EntryPoint and Certificate, from the provider's metadata.")
  checkUrl('EntryPoint', EntryPoint)
  try {
    new X509Certificate(Certificate)
  } catch {
    throw invalid('Certificate is not an X.509 certificate in PEM: copy it with its BEGIN and END lines.')
  }
}

function checkUrl(name: string, value: string): void {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw invalid(`${name} is not an address: ${value}`)
}

const invalid = (message: string) => new Refusal('InvalidParameterValue', { message })
