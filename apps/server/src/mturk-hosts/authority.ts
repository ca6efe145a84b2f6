import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const dayMilliseconds = 86_400_000
const nameConstraintsId = '2.5.29.30'

export interface Authority {
  /** Where the certificate lies that clients must trust. */
  readonly file: string
  /** A key and a chain for these names, in PEM, good for a year. */
  issue(names: readonly string[]): Promise<{ key: string; cert: string }>
}

/**
 * The marketplace's own certificate authority, made on first use and kept in `dir`. It can vouch for names below
 * `permitted` only (RFC 5280, 4.2.1.10), so that whoever steals its key can pose as nobody else.
 */
export async function openAuthority(dir: string, permitted: readonly string[]): Promise<Authority> {
  const file = join(dir, 'ca.pem')
  const keyFile = join(dir, 'ca.key')
  if (!existsSync(file)) await makeAuthority(dir, file, keyFile, permitted)
  const certificate = new X509Certificate(readFileSync(file, 'utf8'))
  const key = await importKey(readFileSync(keyFile, 'utf8'))
  return {
    file,
    async issue(names) {
      const keys = await makeKeys()
      const leaf = await X509CertificateGenerator.create({
        subject: `CN=${names[0]}`,
        issuer: certificate.subject,
        publicKey: keys.publicKey,
        signingKey: key,
        signingAlgorithm: algorithm,
        ...validFor(397),
        extensions: [
          new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value }))),
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        ],
      })
      return {
        key: await exportKey(keys.privateKey),
        cert: `${leaf.toString('pem')}\n${certificate.toString('pem')}\n`,
      }
    },
  }
}

async function makeAuthority(dir: string, file: string, keyFile: string, permitted: readonly string[]): Promise<void> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Kempelen stands in for MTurk',
    keys,
    signingAlgorithm: algorithm,
    ...validFor(3650),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      new Extension(nameConstraintsId, true, nameConstraints(permitted)),
    ],
  })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  writeFileSync(keyFile, await exportKey(keys.privateKey), { mode: 0o600 })
  // Last, since its presence says that the authority is there.
  writeFileSync(file, `${certificate.toString('pem')}\n`)
}

function validFor(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now - dayMilliseconds), notAfter: new Date(now + days * dayMilliseconds) }
}

/** `NameConstraints { permittedSubtrees [0] { { base [2] dNSName } … } }` in DER. All of it stays below 128 bytes. */
function nameConstraints(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const subtrees = names.flatMap((name) => tagged(0x30, tagged(0x82, [...Buffer.from(name, 'ascii')])))
  return Uint8Array.from(tagged(0x30, tagged(0xa0, subtrees)))
}

function tagged(tag: number, content: readonly number[]): number[] {
  if (content.length > 127) throw new RangeError('nameConstraints: the names are too long for a short form length')
  return [tag, content.length, ...content]
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>
}

async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  return `${PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', PemConverter.decode(pem)[0]!, algorithm, false, ['sign'])
}
