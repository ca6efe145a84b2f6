import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { python } from '../src/python.ts'
import type { Keys } from '../src/wire.ts'
import type { Client, Outcome } from './client.ts'

const script = resolve(import.meta.dirname, '../python/calls.py')

/** One Python process, which is told a call on a line and answers on a line, in order. */
export function boto3Client(url: string, { AccessKeyId, SecretAccessKey }: Keys): Client {
  const child = spawn(python!, [script, url, AccessKeyId, SecretAccessKey], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: { done: (outcome: Outcome) => void; failed: (error: Error) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()!.done(JSON.parse(line)))
  child.on('close', () => {
    for (const { failed } of waiting) failed(new Error('boto3 ended'))
  })
  return {
    name: 'boto3',
    tellsEveryCode: false,
    call: (operation, input) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed })
        child.stdin.write(`${JSON.stringify({ operation, input })}\n`)
      }),
    close: () => child.stdin.end(),
  }
}
