import { expect, test } from 'vitest'
import { refusedPage, relayPage, submittedPage } from './submit-pages.ts'

test('the submitted page tells its parent the assignment', () => {
  const page = submittedPage({ assignmentId: '3A', nonce: 'n0' })
  expect(page).toContain(
    `<script nonce="n0">parent.postMessage({"kempelen":"submitted","assignmentId":"3A"}, '*')</script>`,
  )
  expect(page).toContain('<style nonce="n0">')
})

test('the refused page escapes its sentence and holds no script', () => {
  const page = refusedPage({ sentence: '<img onerror=x> & "so"', nonce: '"><b>' })
  expect(page).toContain('<p>&#60;img onerror=x&#62; &#38; &#34;so&#34;</p>')
  expect(page).toContain('<style nonce="&#34;&#62;&#60;b&#62;">')
  expect(page).not.toContain('<script')
})

test('the relay page sends the fields to one origin, and no field can end the script', () => {
  const fields: [string, string][] = [['a</script><script>', '<!-- \u2028\u2029 "é"']]
  const page = relayPage({ fields, parentOrigin: 'https://host', nonce: 'n' })
  const script = /<script nonce="n">(.*)<\/script>/s.exec(page)![1]!
  expect(script).not.toMatch(/[<\u2028\u2029]/)
  const posted: unknown[] = []
  new Function('parent', script)({ postMessage: (...all: unknown[]) => posted.push(...all) })
  expect(posted).toEqual([{ kempelen: 'fields', fields }, 'https://host'])
})
