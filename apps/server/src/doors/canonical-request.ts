/** A request as it came in. Header names are in lower case; values are as Node gives them, one character a byte. */
export interface SignedRequest {
  method: string
  /** The path as sent, percent-encoding and all. */
  path: string
  /** The query string as sent, without `?`; empty without one. */
  query: string
  headers: Record<string, string | string[] | undefined>
  body: Uint8Array
}

/**
 * Writes a request in Signature Version 4's canonical form, with the headers that it names as signed and the body's hash in
 * hexadecimal; one character a byte. Gives undefined where a named header is missing or the query cannot be decoded: no
 * signature holds over such a request.
 * Source: AWS, "Create a canonical request".
 */
export function canonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  bodyHash: string,
): string | undefined {
  const query = canonicalQuery(request.query)
  if (query === undefined) return undefined
  let canonical = `${request.method}\n${canonicalPath(request.path)}\n${query}\n`
  for (const name of signedHeaders) {
    const value = Object.hasOwn(request.headers, name) ? request.headers[name] : undefined
    if (value === undefined) return undefined
    canonical += `${name}:${typeof value === 'string' ? collapse(value) : value.map(collapse).join(',')}\n`
  }
  return `${canonical}\n${signedHeaders.join(';')}\n${bodyHash}`
}

function collapse(value: string): string {
  return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.trim().replace(/\s+/g, ' ') : value
}

/** Outside S3 the path, already encoded once, is normalised and encoded a second time. */
function canonicalPath(path: string): string {
  if (path === '/' || path === '') return '/'
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(encode(segment))
  }
  return `/${segments.join('/')}${path.endsWith('/') && segments.length > 0 ? '/' : ''}`
}

function canonicalQuery(query: string): string | undefined {
  if (query === '') return ''
  const pairs: [name: string, value: string][] = []
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = equals === -1 ? pair : pair.slice(0, equals)
    const decodedName = decode(name)
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1))
    if (decodedName === undefined || value === undefined) return undefined
    pairs.push([encode(decodedName), encode(value)])
  }
  pairs.sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
  return pairs.map(([name, value]) => `${name}=${value}`).join('&')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
