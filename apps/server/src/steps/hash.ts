import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal: what an event says of a text that it must not hold. */
export function hashOf(text: string): string
export function hashOf(text: string | null): string | null
export function hashOf(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text).digest('hex')
}
