import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { python } from '../src/python.ts'
import type { Keys } from '../src/wire.ts'
import type { Client, Outcome } from './client.ts'

export function boto3Client(url: string, keys: Keys): Client {
  return { tellsEveryCode: false, ...callsBy('calls.py', url, keys) }
}

export function cliClient(url: string, keys: Keys): Client {
  return { tellsEveryCode: true, ...callsBy('cli_calls.py', url, keys) }
}

/** One Python process, which is told a call on a line and answers on a line, in order. */
function callsBy(script: string, url: string, { AccessKeyId, SecretAccessKey }: Keys): Pick<Client, 'call' | 'close'> {
  const path = resolve(import.meta.dirname, '../python', script)
  const child = spawn(python!, [path, url, AccessKeyId, SecretAccessKey], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: { done: (outcome: Outcome) => void; failed: (error: Error) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()!.done(JSON.parse(line)))
  child.on('close', () => {
    for (const { failed } of waiting) failed(new Error(`${script} ended`))
  })
  return {
    call: (operation, input) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed })
        child.stdin.write(`${JSON.stringify({ operation, input })}\n`)
      }),
    close: () => child.stdin.end(),
  }
}
