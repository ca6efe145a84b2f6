import { expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'

const found = (template: string, columns?: string[]) =>
  checkTemplate(template, columns).map(({ rule, severity, line, column }) => `${line}:${column} ${severity} ${rule}`)

test('a sound template has no findings', () => {
  const template = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form>
  <crowd-classifier name="mood" categories="{{ task.input.labels }}" header="How does it sound?">
    <classification-target>{{ task.input.text }}</classification-target>
  </crowd-classifier>
  <label>Note <input name="note"></label><img src="https://a.example/x.png" alt="">
</crowd-form>`
  expect(found(template, ['labels', 'text'])).toEqual([])
  expect(found(template)).toEqual([])
})

test.each([
  ['<crowd-form>\n{{ task.input.a | shout }}</crowd-form>', ['2:1 error template']],
  [
    '<crowd-form>{{ task.input.b }}\n{{ other }}</crowd-form>',
    ['1:27 error unknown-variable', '2:4 error unknown-variable'],
  ],
  [`<crowd-form>\${a} \${b}</crowd-form>`, ['1:18 warning unknown-variable']],
  ['<p>nothing</p>', ['1:1 error missing-submit']],
  ['<form><label>a <input name="a"></label></form>', ['1:1 error missing-submit']],
  ['<form action="https://a.example/"><button>Go</button></form>', ['1:1 warning missing-submit']],
  ['<crowd-form><crowd-imput name="a"></crowd-imput></crowd-form>', ['1:13 error unknown-element']],
  ['<crowd-form><crowd-2d-skeleton></crowd-2d-skeleton></crowd-form>', ['1:13 warning unknown-element']],
  [
    '<crowd-form><crowd-line name="a" src="x" header="h"></crowd-line></crowd-form>',
    ['1:13 warning missing-attribute'],
  ],
  ['<crowd-form><label>a <input></label></crowd-form>', ['1:22 error missing-name']],
  [
    '<crowd-form><input name="a"><input id="b" name="b"><label for="b">b</label></crowd-form>',
    ['1:13 warning missing-label'],
  ],
  [
    '<crowd-form><crowd-input name="a" /><p>x</p></crowd-form>',
    ['1:13 warning missing-label', '1:13 warning self-closed'],
  ],
  ['<crowd-form><img src="http://a.example/x.png" alt=""></crowd-form>', ['1:13 warning blocked']],
  [
    '<crowd-form><img src="s3://b/k" alt=""><a href="/x" target="_top">x</a></crowd-form>',
    ['1:13 error blocked', '1:40 error blocked'],
  ],
  ['<crowd-form></crowd-form><script>\nwindow.top.location = "x"</script>', ['2:1 warning blocked']],
])('%s', (template, findings) => {
  expect(found(template, ['a'])).toEqual(findings)
})

test('a finding says what to do', () => {
  const [finding] = checkTemplate('<crowd-form><crowd-imput name="a"></crowd-imput></crowd-form>')
  expect(finding!.message).toBe('There is no element <crowd-imput>. Did you mean <crowd-input>?')
})
