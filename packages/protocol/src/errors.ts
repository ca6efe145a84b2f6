import { moneyErrors } from './errors/money.ts'
import { peopleErrors } from './errors/people.ts'
import { qualificationErrors } from './errors/qualification.ts'
import { requestErrors } from './errors/request.ts'
import { reviewErrors } from './errors/review.ts'
import { workErrors } from './errors/work.ts'

/** Every refusal that leaves any door, by its code. `{Name}` in a message is filled from the refusal's details. */
export const errorTable = {
  ...requestErrors,
  ...peopleErrors,
  ...workErrors,
  ...reviewErrors,
  ...qualificationErrors,
  ...moneyErrors,
}

export type ErrorCode = keyof typeof errorTable

export interface RefusalDetails {
  /** Replaces the table's message. */
  readonly message?: string
  readonly [name: string]: unknown
}

/** The one way to say no: an entry of the error table and what fills its message. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: RefusalDetails

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.message ?? fill(errorTable[code].message, details))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

function fill(template: string, details: RefusalDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole))
}
