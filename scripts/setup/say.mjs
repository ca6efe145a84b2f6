import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A reason to stop that is said in one sentence, without a stack. */
export class Complaint extends Error {}

export function say(line) {
  console.log(`kempelen: ${line}`)
}
