// Runs before the first paint, so that a dark page never flashes light. The key is the one that theme.ts names.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('kempelen-color-scheme')
  } catch {}
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
})()
