import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an address is one of the public internet: not of this machine, its network or its provider's own services. */
export function isPublicAddress(address: string): boolean {
  try {
    // An IPv4 address inside an IPv6 one is judged as what it is.
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

/** A destination that this marketplace does not send to. */
export class ForbiddenDestination extends Error {
  override name = 'ForbiddenDestination'
}

/**
 * Resolves names like Node's own look-up, but only to public addresses. The connection is made to the very addresses
 * that were judged, so a name that resolves to something else a moment later leads nowhere.
 */
export const lookupPublicAddress: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, [])
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return done(new ForbiddenDestination('The host name leads to an address that is not public.'), [])
    if (options.all) return done(null, addresses)
    const [first] = addresses
    done(null, first!.address, first!.family)
  })
}
