import { ForbiddenDestination } from '../outside/public-address.ts'

/** A failure that may be told as it is. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure'
}

/**
 * Why a delivery failed, in words for its Requester. Texts of mail servers are left out: they quote addresses, and those
 * of Workers are nobody's business.
 */
export function reasonOf(error: unknown): string {
  const { name, message, code, responseCode, $metadata } = error as Partial<Fault>
  if (error instanceof DeliveryFailure || error instanceof ForbiddenDestination) return error.message
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'There was no answer in time.'
  if (name === 'CredentialsProviderError')
    return 'This marketplace has no credentials for AWS; its operator can set them.'
  if (responseCode) return `The mail server answered ${responseCode}.`
  if ($metadata?.httpStatusCode) return `${name}: ${message}`.slice(0, 300)
  return (code && sentences[code]) ?? `It could not be sent${code ? ` (${code})` : ''}.`
}

interface Fault extends Error {
  code: string
  /** Of a mail server. */
  responseCode: number
  /** Of an answer of AWS. */
  $metadata: { httpStatusCode?: number }
}

const sentences: Record<string, string> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut off.',
  EPIPE: 'The connection was cut off.',
  ENOTFOUND: 'The host name is unknown.',
  EAI_AGAIN: 'The host name could not be looked up.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is not trusted.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the host is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the host is not trusted.',
  CERT_HAS_EXPIRED: 'The certificate of the host has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host.',
}
