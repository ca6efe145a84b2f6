import { escapeHtml } from './html.ts'

/**
 * Templates name objects of a store as `s3://bucket/key`, which no browser can read. Under `grant_read_access` such an
 * address is marked when the question is made, and becomes an address that can be read for a while as often as the page is
 * shown. Any other address stays what it is.
 */
export function markForReading(address: string): string {
  const { bucket, key } = s3Object(address) ?? {}
  return bucket === undefined ? address : `s3://${bucket}/${encoded(key!)}#grant&read_access`
}

/** An object in a store. */
export interface StoredObject {
  bucket: string
  key: string
}

/** Puts a readable address in the place of each marked one in a page; each object is asked for once. */
export async function openMarkedAddresses(
  html: string,
  readableAddress: (object: StoredObject) => Promise<string>,
): Promise<string> {
  const addresses = new Map<string, string>()
  for (const [, bucket, key] of html.matchAll(MARKED)) {
    const name = `${bucket}/${key}`
    if (!addresses.has(name))
      addresses.set(name, await readableAddress({ bucket: bucket!, key: decodeURIComponent(key!) }))
  }
  return html.replace(MARKED, (_marked, bucket: string, key: string, ampersand: string) => {
    const address = addresses.get(`${bucket}/${key}`)!
    // What HTML's escapes have gone over stands in HTML, and the rest in a script.
    return ampersand === '&' ? address : escapeHtml(address)
  })
}

/** The object that `s3://bucket/key` or the path form of S3's web address names. */
function s3Object(address: string): StoredObject | undefined {
  const [, bucket, key] =
    /^s3:\/\/([^/]+)\/(.+)$/.exec(address.trim()) ??
    /^https?:\/\/s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com\/([^/]+)\/([^?#]+)$/.exec(address.trim()) ??
    []
  return bucket !== undefined && BUCKET.test(bucket) ? { bucket, key: key! } : undefined
}

function encoded(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27')
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const MARKED = /s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/([^\s"'<>#&]+)#grant(&(?:amp;|#38;)?)read_access/g
