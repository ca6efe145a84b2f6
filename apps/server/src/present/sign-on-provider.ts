import type { SignOnProvider } from '@kempelen/protocol'
import type { SignOnProviderRow } from '@kempelen/store'
import { addressesOf } from '../sign-on/addresses.ts'

export function presentSignOnProvider(row: SignOnProviderRow, publicUrl: string): SignOnProvider {
  const { redirect, metadata } = addressesOf(publicUrl, row)
  return {
    ProviderId: row.providerId,
    Kind: row.kind,
    Name: row.name,
    Issuer: row.issuer,
    ...(row.clientId !== null && { ClientId: row.clientId }),
    ...(row.entryPoint !== null && { EntryPoint: row.entryPoint }),
    ...(row.certificate !== null && { Certificate: row.certificate }),
    EmailDomains: [...row.emailDomains],
    RedirectUrl: redirect,
    ...(row.kind === 'SAML' && { MetadataUrl: metadata }),
    CreationTime: row.createdAt,
  }
}
