import { type Keys, Secret } from '../config/secrets.ts'

/** Words of ours that go through a browser or a provider and come back: nobody else can read or make them. */
export class Sealed<T extends object> {
  readonly #keys: Keys
  readonly #purpose: string
  readonly #seconds: number

  constructor(keys: Keys, purpose: string, seconds: number) {
    this.#keys = keys
    this.#purpose = purpose
    this.#seconds = seconds
  }

  seal(content: T, now: Date): string {
    const until = now.getTime() + this.#seconds * 1000
    const text = JSON.stringify({ purpose: this.#purpose, until, content })
    return this.#keys.seal(new Secret(text)).toString('base64url')
  }

  /** @returns nothing where it is not ours, was made for something else, or is too old. */
  open(sealed: string | undefined, now: Date): T | undefined {
    try {
      const { purpose, until, content } = JSON.parse(this.#keys.unseal(Buffer.from(sealed ?? '', 'base64url')).reveal())
      return purpose === this.#purpose && until >= now.getTime() ? content : undefined
    } catch {
      return undefined
    }
  }
}
