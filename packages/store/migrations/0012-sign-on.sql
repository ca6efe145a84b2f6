-- An older server can run on this schema: yes
--
-- Identity providers of a house, and sign-ins by them.

create table sign_on_provider (
  provider_id text primary key,
  kind text not null check (kind in ('OIDC', 'SAML')),
  name text not null,
  issuer text not null,
  client_id text,
  client_secret_sealed bytea,
  entry_point text,
  certificate text,
  email_domains text[] not null,
  created_at timestamptz not null
);
comment on table sign_on_provider is 'local: identity providers that people may sign in with';

create table sign_on_ticket (
  ticket_hash bytea primary key,
  expires_at timestamptz not null
);
comment on table sign_on_ticket is 'local: sign-ins that are through, so that none is used twice';
