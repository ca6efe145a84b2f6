import { Refusal, type ReviewPolicy } from '@kempelen/protocol'

/** The parameters of a review policy by their keys, each of which must be known. Values are strings in MTurk's model. */
export class PolicyParameters {
  readonly #parameters: ReadonlyMap<string, NonNullable<ReviewPolicy['Parameters']>[number]>

  constructor(policy: ReviewPolicy, known: readonly string[]) {
    const parameters = new Map<string, NonNullable<ReviewPolicy['Parameters']>[number]>()
    for (const parameter of policy.Parameters ?? []) {
      const key = parameter.Key ?? ''
      if (!known.includes(key))
        throw refusal(key, `${policy.PolicyName} has no such parameter; it knows ${known.join(', ')}.`)
      if (parameters.has(key)) throw refusal(key, 'It is given twice.')
      parameters.set(key, parameter)
    }
    this.#parameters = parameters
  }

  has(key: string): boolean {
    return this.#parameters.has(key)
  }

  /** A whole number in a range; undefined where it is not given. */
  integer(key: string, range: { min: number; max: number }): number | undefined {
    const value = this.text(key)?.trim()
    if (value === undefined) return undefined
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= range.min && number <= range.max) return number
    throw refusal(key, `It must be a whole number from ${range.min} to ${range.max}, not "${value.slice(0, 40)}".`)
  }

  /** `T` or `F`. */
  flag(key: string): boolean {
    const value = this.text(key)?.trim()
    if (value === 'T' || value === 'F') return value === 'T'
    throw refusal(key, 'It must be T or F.')
  }

  text(key: string): string | undefined {
    if (!this.has(key)) return undefined
    const values = this.list(key)
    if (values.length === 1) return values[0]
    throw refusal(key, 'It takes exactly one value.')
  }

  list(key: string): string[] {
    const parameter = this.#parameters.get(key)
    if (parameter?.MapEntries?.length) throw refusal(key, 'It takes Values, not MapEntries.')
    return parameter?.Values ?? []
  }

  map(key: string): Map<string, string[]> {
    const parameter = this.#parameters.get(key)
    if (parameter?.Values?.length) throw refusal(key, 'It takes MapEntries, not Values.')
    const entries = new Map<string, string[]>()
    for (const { Key, Values } of parameter?.MapEntries ?? []) {
      if (!Key) throw refusal(key, 'An entry lacks its Key.')
      if (entries.has(Key)) throw refusal(key, `The entry ${Key} is given twice.`)
      entries.set(Key, Values ?? [])
    }
    return entries
  }
}

/** Says what is wrong with a parameter of a review policy. */
export function refusal(key: string, sentence: string): Refusal {
  return new Refusal('InvalidParameterValue', {
    message: `The value given is not valid for the review policy parameter ${key}. ${sentence}`,
    Parameter: key,
  })
}
