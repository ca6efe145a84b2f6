import * as mturk from '@aws-sdk/client-mturk'
import { sdkFor } from '../src/sdk.ts'
import type { Keys } from '../src/wire.ts'

interface Failure {
  readonly name: string
  readonly message: string
  readonly status: number
}

/** The AWS SDK with its own reading of the input switched off: what is given goes out as it is, signed by the SDK. */
export function rawSdkFor(url: string, keys: Keys) {
  const client = sdkFor(url, keys)
  const commands = mturk as unknown as Record<string, new (input: object) => Parameters<typeof client.send>[0]>
  return {
    /** The error that comes back, or undefined for success. */
    async outcomeOf(operation: string, input: unknown): Promise<Failure | undefined> {
      const command = new commands[`${operation}Command`]!({})
      command.middlewareStack.add(
        (next) => (args) => {
          const request = args.request as { body: string; headers: Record<string, string> }
          request.body = JSON.stringify(input)
          request.headers['content-length'] = String(Buffer.byteLength(request.body))
          return next(args)
        },
        // After the SDK has written the body and its length, before it signs.
        { step: 'build', priority: 'low' },
      )
      try {
        await client.send(command)
        return undefined
      } catch (error) {
        const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } }
        return { name, message, status: $metadata?.httpStatusCode ?? 0 }
      }
    },
  }
}
