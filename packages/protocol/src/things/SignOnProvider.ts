import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { text, time } from '../words.ts'

/** Names the provider in addresses, such as `university`. */
export const providerId = { type: 'string', min: 1, max: 40, pattern: '^[a-z0-9-]+$' } as const
export const signOnKind = { type: 'string', enum: ['OIDC', 'SAML'] } as const
const url = { type: 'string', min: 8, max: 2048 } as const

/** What is known of a provider beside its secret. */
export const signOnMembers = {
  ProviderId: providerId,
  Kind: signOnKind,
  /** What people read on the button. */
  Name: { type: 'string', min: 1, max: 100 },
  /** The issuer of OIDC, or the entity id of SAML. */
  Issuer: url,
  ClientId: { type: 'string', min: 1, max: 500 },
  /** Where SAML's requests go. */
  EntryPoint: url,
  /** The certificate in PEM that SAML's assertions are signed with. */
  Certificate: { type: 'string', min: 1, max: 20_000 },
  EmailDomains: list({ type: 'string', min: 3, max: 253 }, 50),
} as const

export const SignOnProvider = structure(
  {
    ...signOnMembers,
    /** What the provider is to be told of us: OIDC's redirect address, SAML's assertion consumer and metadata. */
    RedirectUrl: text,
    MetadataUrl: text,
    CreationTime: time,
  },
  ['ProviderId', 'Kind', 'Name', 'Issuer', 'EmailDomains', 'RedirectUrl', 'CreationTime'],
)

export type SignOnProvider = ValueOf<typeof SignOnProvider>
