import vm from 'node:vm'
import { expect, test } from 'vitest'
import { externalHitScript } from './external-hit-script.ts'

interface FakeElement {
  tagName: string
  value: string
  disabled: boolean
  action?: string
  setAttribute(name: 'action', value: string): void
}

function inPage(search: string, ids: string[] = []) {
  const elements: Record<string, FakeElement> = {}
  for (const id of ids) {
    elements[id] = {
      tagName: 'INPUT',
      value: '',
      disabled: false,
      setAttribute(name, value) {
        this[name] = value
      },
    }
  }
  const window = { location: { search } }
  const context = vm.createContext({ window, document: { getElementById: (id: string) => elements[id] ?? null } })
  vm.runInContext(externalHitScript(), context)
  return { elements, call: (code: string) => vm.runInContext(code, context) }
}

test('turkGetParam decodes a parameter, and gives the default or an empty string without it', () => {
  const { call } = inPage('?assignmentId=3A&name=a%20b+c&bad=%&xhitId=no')
  expect(call("turkGetParam('name')")).toBe('a b c')
  expect(call("turkGetParam('bad')")).toBe('%')
  expect(call("turkGetParam('hitId')")).toBe('')
  expect(call("turkGetParam('hitId', 'none')")).toBe('none')
})

test.each([
  ['?turkSubmitTo=https%3A%2F%2Fhost%2Ft%2Fx', 'https://host/t/x'],
  ['?turkSubmitTo=http%3A%2F%2Flocalhost%3A1770%2F', 'http://localhost:1770'],
  ['?turkSubmitTo=//host', '//host'],
  ['?turkSubmitTo=javascript:alert(1)', 'https://www.mturk.com'],
  ['', 'https://www.mturk.com'],
])('turkGetSubmitToHost in a frame at %j is %s', (search, host) => {
  expect(inPage(search).call('turkGetSubmitToHost()')).toBe(host)
})

test('turkSetAssignmentID fills the field and points the form at the host', () => {
  const search = '?assignmentId=3A&turkSubmitTo=https%3A%2F%2Fhost'
  const { elements, call } = inPage(search, ['assignmentId', 'mturk_form', 'submitButton'])
  call('turkSetAssignmentID()')
  expect(elements.assignmentId!.value).toBe('3A')
  expect(elements.mturk_form!.action).toBe('https://host/mturk/externalSubmit')
  expect(elements.submitButton!.disabled).toBe(false)
})

test('turkSetAssignmentID shuts the named button in preview, and bears missing elements', () => {
  const { elements, call } = inPage('?assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE', ['send'])
  call("turkSetAssignmentID('form', 'send')")
  expect(elements.send).toMatchObject({
    disabled: true,
    value: 'You must ACCEPT the HIT before you can submit the results.',
  })
})
