import { MTurkClient, type MTurkClientConfig } from '@aws-sdk/client-mturk'
import type { Keys } from './wire.ts'

/** The AWS SDK for JavaScript, pointed at a marketplace as its users do it. */
export function sdkFor(
  url: string,
  { AccessKeyId, SecretAccessKey }: Keys,
  options: MTurkClientConfig = {},
): MTurkClient {
  return new MTurkClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey },
    ...options,
  })
}
