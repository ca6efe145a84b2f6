// Runs before the first paint and long before the app is here.
;(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  // A dark page never flashes light. The key is the one that theme.ts names.
  const chosen = kept('kempelen-color-scheme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'

  // What the page will surely ask is asked while its script is on the way; shared/early.ts takes the answers.
  const requester = kept('kempelen.requester')
  const headers = { 'Content-Type': 'application/json', ...(requester && { 'X-Requester-Id': requester }) }
  const early = new Map()
  const ask = (operation, body) =>
    early.set(`/v1/${operation} ${body}`, fetch(`/v1/${operation}`, { method: 'POST', headers, body }))
  ask('GetAccount', '{}')
  if (kept('kempelen.works') && /^\/worker\/?$/.test(location.pathname) && location.search === '')
    ask('ListHITGroups', '{"MaxResults":25}')
  globalThis.kempelenEarly = early
})()
