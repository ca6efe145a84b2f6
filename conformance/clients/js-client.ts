import * as mturk from '@aws-sdk/client-mturk'
import { sdkFor } from '../src/sdk.ts'
import type { Keys } from '../src/wire.ts'
import type { Client } from './client.ts'

export function jsClient(url: string, keys: Keys): Client {
  const sdk = sdkFor(url, keys)
  const commands = mturk as unknown as Record<string, new (input: object) => Parameters<typeof sdk.send>[0]>
  return {
    tellsEveryCode: true,
    async call(operation, input) {
      try {
        const { $metadata, ...output } = await sdk.send(new commands[`${operation}Command`]!(withDates(input)))
        return { output }
      } catch (error) {
        const { name, message, $metadata, TurkErrorCode } = error as mturk.MTurkServiceException & {
          TurkErrorCode?: string
        }
        // An error of the SDK itself is no answer.
        if (!$metadata?.httpStatusCode) throw error
        return { error: { type: name, message, status: $metadata.httpStatusCode, code: TurkErrorCode } }
      }
    },
    close: () => sdk.destroy(),
  }
}

/** The SDK takes times as Date only. */
function withDates(input: object): object {
  return 'ExpireAt' in input ? { ...input, ExpireAt: new Date(Number(input.ExpireAt) * 1000) } : input
}
