import { expect, test } from 'vitest'
import { openHouse } from '../src/house.ts'

const { market } = await openHouse()

const pageAt = (path: string) => fetch(`${market.url}${path}`, { headers: { accept: 'text/html' } })

test.each(['/requester', '/requester/hits?page=2', '/operator/people'])(
  'the page at %s names the script of its room before the script of the app could',
  async (path) => {
    const page = await pageAt(path)
    const links = [...(page.headers.get('link') ?? '').matchAll(/<([^>]+\.js)>; rel=modulepreload/g)]
    expect(links.length).toBeGreaterThan(0)
    const html = await page.text()
    for (const [, address] of links) {
      expect(html).not.toContain(address)
      const script = await fetch(market.url + address)
      expect(script.headers.get('content-type')).toContain('javascript')
      expect(script.headers.get('cache-control')).toContain('immutable')
      await script.body?.cancel()
    }
  },
)

test('the first page of a Worker is one script, and travels compressed', async () => {
  const page = await pageAt('/worker')
  expect(page.headers.get('link')).toBeNull()
  const scripts = [...(await page.text()).matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(([, path]) => path)
  const sizes = await Promise.all(scripts.map(async (path) => (await (await fetch(market.url + path)).text()).length))
  expect(sizes.filter((size) => size > 10_000)).toHaveLength(1)
  const large = await fetch(`${market.url}${scripts.at(-1)}`, { headers: { 'accept-encoding': 'br' } })
  expect(large.headers.get('content-encoding')).toBe('br')
  await large.body?.cancel()
})
