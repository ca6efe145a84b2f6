import { execFile } from 'node:child_process'
import { awsCli } from '../src/python.ts'
import type { Keys } from '../src/wire.ts'
import type { Client, Outcome } from './client.ts'

/** Starts the AWS CLI for every call. With --debug it also tells what came over the wire. */
export function cliClient(url: string, { AccessKeyId, SecretAccessKey }: Keys): Client {
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_PAGER: '',
  }
  return {
    name: 'the AWS CLI',
    tellsEveryCode: true,
    call: (operation, input) =>
      new Promise((resolve, reject) => {
        const args = ['mturk', commandOf(operation), '--endpoint-url', url, '--output', 'json', '--debug']
        const given = ['--cli-input-json', JSON.stringify(input)]
        execFile(awsCli!, [...args, ...given], { env, maxBuffer: 64 * 1024 * 1024 }, (failure, stdout, stderr) => {
          if (!failure) resolve({ output: stdout.trim() ? JSON.parse(stdout) : {} })
          else {
            const error = errorIn(stderr)
            if (error) resolve({ error })
            else reject(new Error(stderr.trim().split('\n').slice(-5).join('\n')))
          }
        })
      }),
    close: () => {},
  }
}

/** `CreateHITWithHITType` is `create-hit-with-hit-type`. */
function commandOf(operation: string): string {
  return operation
    .match(/HITs?|URL|[A-Z][a-z]+/g)!
    .join('-')
    .toLowerCase()
}

function errorIn(said: string): Extract<Outcome, { error: unknown }>['error'] | undefined {
  const [, type, message] = /^An error occurred \((\w+)\) when calling the \w+ operation[^:]*: (.*)$/m.exec(said) ?? []
  const [, status] = /"POST \/ HTTP\/1\.1" (\d{3})/.exec(said) ?? []
  if (type === undefined || message === undefined || status === undefined) return undefined
  return { type, message, status: Number(status), code: /"TurkErrorCode": ?"([^"]+)"/.exec(said)?.[1] }
}
