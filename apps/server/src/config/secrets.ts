import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** Text that refuses to be printed; `reveal()` is the one way to it. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }
  reveal(): string {
    return this.#value
  }
  toString(): string {
    return '[secret]'
  }
  toJSON(): string {
    return '[secret]'
  }
  [inspect.custom](): string {
    return '[secret]'
  }
}

/** Seals secrets and signs capabilities with keys drawn from the one instance key. */
export class Keys {
  readonly #sealing: Buffer
  /** As an object of its own, since an HMAC takes several times as long to begin with the bytes of a key. */
  readonly #signing: KeyObject
  readonly sessions: Secret

  constructor(instanceKey: Secret) {
    const draw = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(instanceKey.reveal(), 'hex'), '', `kempelen ${purpose}`, 32))
    this.#sealing = draw('sealing')
    this.#signing = createSecretKey(draw('capabilities'))
    this.sessions = new Secret(draw('sessions').toString('hex'))
  }

  seal(secret: Secret): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, nonce)
    return Buffer.concat([nonce, cipher.update(secret.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()])
  }

  unseal(sealed: Buffer): Secret {
    const decipher = createDecipheriv('aes-256-gcm', this.#sealing, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    return new Secret(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8'))
  }

  /** 160 bits over the text, in letters that every template passes on unchanged. */
  sign(text: string): string {
    return createHmac('sha256', this.#signing).update(text).digest().subarray(0, 20).toString('base64url')
  }

  isSigned(text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}

/** Where the instance key stands in the data directory, and in a backup. */
export const instanceKeyFile = 'instance.key'

/** The key given, or the one of the data directory, made at the first start. */
export function instanceKey(given: string, dataDir: string): Secret {
  if (given) return new Secret(given.toLowerCase())
  const file = join(dataDir, instanceKeyFile)
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return new Secret(readFileSync(file, 'utf8').trim())
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A secret of 160 bits or so for tokens and keys. */
export function makeSecret(prefix = ''): Secret {
  return new Secret(`${prefix}${randomBytes(30).toString('base64url')}`)
}
