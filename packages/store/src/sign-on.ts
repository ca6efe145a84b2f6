import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface SignOnProviderRow {
  providerId: string
  kind: 'OIDC' | 'SAML'
  name: string
  issuer: string
  clientId: string | null
  clientSecretSealed: Buffer | null
  entryPoint: string | null
  certificate: string | null
  emailDomains: readonly string[]
  createdAt: Date
}

const columns =
  'provider_id, kind, name, issuer, client_id, client_secret_sealed, entry_point, certificate, email_domains, created_at'

const put = statement<SignOnProviderRow, SignOnProviderRow>(
  'put-sign-on-provider',
  `insert into sign_on_provider (${columns})
   values (:providerId, :kind, :name, :issuer, :clientId, :clientSecretSealed, :entryPoint, :certificate, :emailDomains, :createdAt)
   on conflict (provider_id) do update set kind = excluded.kind, name = excluded.name, issuer = excluded.issuer,
     client_id = excluded.client_id, client_secret_sealed = excluded.client_secret_sealed,
     entry_point = excluded.entry_point, certificate = excluded.certificate, email_domains = excluded.email_domains
   returning ${columns}`,
)

export async function putSignOnProvider(connection: Connection, row: SignOnProviderRow): Promise<SignOnProviderRow> {
  return (await connection.query(put, row))[0]!
}

const list = statement<object, SignOnProviderRow>(
  'list-sign-on-providers',
  `select ${columns} from sign_on_provider order by name, provider_id limit 100`,
)

export function listSignOnProviders(connection: Connection): Promise<SignOnProviderRow[]> {
  return connection.query(list, {})
}

const find = statement<{ providerId: string }, SignOnProviderRow>(
  'find-sign-on-provider',
  `select ${columns} from sign_on_provider where provider_id = :providerId`,
)

export async function findSignOnProvider(
  connection: Connection,
  providerId: string,
): Promise<SignOnProviderRow | undefined> {
  return (await connection.query(find, { providerId }))[0]
}

const remove = statement<{ providerId: string }, { providerId: string }>(
  'delete-sign-on-provider',
  'delete from sign_on_provider where provider_id = :providerId returning provider_id',
)

export async function deleteSignOnProvider(connection: Connection, providerId: string): Promise<boolean> {
  return (await connection.query(remove, { providerId })).length > 0
}

const use = statement<{ ticketHash: Buffer; expiresAt: Date; now: Date }, { ticketHash: Buffer }>(
  'use-sign-on-ticket',
  `with old as (delete from sign_on_ticket where expires_at < :now)
   insert into sign_on_ticket (ticket_hash, expires_at) values (:ticketHash, :expiresAt)
   on conflict do nothing returning ticket_hash`,
)

/** Marks a ticket or an assertion as used; false where it was used before. Kept until it has expired by itself. */
export async function useSignOnTicket(
  connection: Connection,
  ticket: { ticketHash: Buffer; expiresAt: Date; now: Date },
): Promise<boolean> {
  return (await connection.query(use, ticket)).length > 0
}
