/**
 * Says why an ExternalURL cannot be shown to Workers, in one sentence, or gives `undefined` when it can.
 *
 * MTurk takes absolute https addresses only. With `allowHttpLoopback`, for a server that itself speaks http on the same
 * machine, http is taken too where the host is localhost, 127.0.0.0/8 or [::1].
 */
export function checkExternalURL(url: string, options: { allowHttpLoopback: boolean }): string | undefined {
  const parsed = /^https?:\/\//i.test(url) ? URL.parse(url) : null
  if (!parsed) return 'The ExternalURL must be an absolute address that begins with https://.'
  if (parsed.protocol === 'https:') return undefined
  if (!isLoopback(parsed.hostname))
    return 'The ExternalURL must use https: a browser does not show an http page to Workers.'
  if (options.allowHttpLoopback) return undefined
  return 'The ExternalURL must use https: an http page of the local machine is shown only by a server that speaks http.'
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
