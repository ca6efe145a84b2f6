import type { Operation } from '../operation.ts'
import { exampleInput } from './example.ts'

/** A call of the REST door as a line for the shell; the token is for the reader to fill in. */
export function restCall(operation: Operation, origin: string): string {
  return [
    `curl ${origin}/v1/${operation.name}`,
    ...(operation.roles.includes('anyone') ? [] : ["  -H 'Authorization: Bearer YOUR_TOKEN'"]),
    "  -H 'Content-Type: application/json'",
    `  -d ${quoted(operation)}`,
  ].join(' \\\n')
}

/** The same by MTurk's own protocol, where it has the operation. The access key is for the reader to fill in. */
export function mturkCall(operation: Operation, origin: string): string | undefined {
  if (!operation.mturk) return undefined
  return [
    `curl ${origin}/`,
    "  --aws-sigv4 'aws:amz:us-east-1:mturk-requester'",
    "  --user 'YOUR_ACCESS_KEY_ID:YOUR_SECRET_ACCESS_KEY'",
    `  -H 'X-Amz-Target: MTurkRequesterServiceV20170117.${operation.name}'`,
    "  -H 'Content-Type: application/x-amz-json-1.1'",
    `  -d ${quoted(operation)}`,
  ].join(' \\\n')
}

/** Whether any door leads to it; the clock's own work has none. */
export function isCallable({ roles }: Operation): boolean {
  return roles.some((role) => role !== 'clock')
}

/** JSON between single quotes: an apostrophe leaves and enters them again. */
function quoted(operation: Operation): string {
  const json = JSON.stringify(exampleInput(operation), null, 2).replaceAll('\n', '\n  ')
  return `'${json.replaceAll("'", "'\\''")}'`
}
