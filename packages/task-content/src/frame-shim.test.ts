import { expect, test } from 'vitest'
import { FRAME_SHIM } from './frame-shim.ts'

/**
 * Runs the shim where storage and cookies throw, as in an opaque origin, with just enough of a browser for it to start.
 * What it does to forms, heights and activity is tested in Chromium (e2e).
 */
function inOpaqueOrigin(native: Record<string, string> = {}) {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  class HTMLFormElement {
    get elements() {
      return []
    }
  }
  const window: Record<string, Storage> = Object.create({ addEventListener() {} })
  Object.defineProperty(window, 'parent', { value: window })
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, name in native ? { value: native[name] } : { get: refuse, configurable: true })
  }
  const document = Object.defineProperty({ addEventListener() {}, cookie: '' }, 'cookie', { get: refuse })
  const browser = {
    ...{ window, document, HTMLFormElement, location: { search: '' }, Element: class {}, Node: class {} },
    MutationObserver: class {
      observe() {}
    },
  }
  new Function(...Object.keys(browser), FRAME_SHIM)(...Object.values(browser))
  return { document, localStorage: window.localStorage!, sessionStorage: window.sessionStorage! }
}

test('the shim is ASCII and cannot end its script element', () => {
  expect(FRAME_SHIM).toMatch(/^[\x20-\x7e\n]*$/)
  expect(FRAME_SHIM).not.toMatch(/<\/script|<!--/i)
})

test('storage that throws becomes storage in memory', () => {
  const storage = inOpaqueOrigin().localStorage
  storage.setItem('a', 1 as never)
  storage.b = 'x'
  storage.setItem('length', 'n')
  expect([storage.a, storage.getItem('b'), storage.getItem('c'), storage.c]).toEqual(['1', 'x', null, undefined])
  expect([storage.length, storage.key(0), storage.key(9)]).toEqual([3, 'a', null])
  expect(Object.keys(storage)).toEqual(['a', 'b', 'length'])
  expect(['a' in storage, 'c' in storage]).toEqual([true, false])
  storage.removeItem('a')
  delete storage.b
  expect(storage.length).toBe(1)
  storage.clear()
  expect(storage.length).toBe(0)
})

test('storage that works stays', () => {
  const { localStorage, sessionStorage } = inOpaqueOrigin({ localStorage: 'mine' })
  expect(localStorage).toBe('mine')
  expect(sessionStorage.length).toBe(0)
})

test('cookies are kept in memory until they expire', () => {
  const { document } = inOpaqueOrigin()
  document.cookie = 'a=1; path=/'
  document.cookie = ' b = 2=3 ;Max-Age=60'
  document.cookie = 'c=4; expires=Thu, 01 Jan 2099 00:00:00 GMT'
  expect(document.cookie).toBe('a=1; b=2=3; c=4')
  document.cookie = 'a=; max-age=0'
  document.cookie = 'c=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'
  expect(document.cookie).toBe('b=2=3')
})
