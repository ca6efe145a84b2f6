import { describe, expect, test } from 'vitest'
import { liquidInputNames, renderLiquid, TemplateError, unknownLiquidNames } from './liquid.ts'

const task = (name: string) => `{{ task.input.${name} }}`

describe('what is printed', () => {
  test.each([
    [task('a'), { a: `<b> & "c" 'd'` }, '&#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;'],
    [task('a | skip_autoescape'), { a: '<b>' }, '<b>'],
    [task('a | escape'), { a: '<b>' }, '&#60;b&#62;'],
    [task('a | escape_once'), { a: '&lt;b> &amp;' }, '&#60;b&#62; &#38;'],
    [task('a | to_json'), { a: ['x'] }, '[&#34;x&#34;]'],
    [task('a | to_json | escape'), { a: ['x'] }, '[&#34;x&#34;]'],
    [task('a | to_json | skip_autoescape'), { a: ['x'] }, '["x"]'],
    [task('a'), { a: { b: [1] } }, '{&#34;b&#34;:[1]}'],
    [task('a'), {}, ''],
    [task('source-ref'), { 'source-ref': 's3://b/k' }, 's3://b/k'],
    [task('line.my-labels.class-map[id]'), { line: { 'my-labels': { 'class-map': {} } } }, ''],
    [
      '{% for l in task.input.labels %}<i>{{ l | upcase }}</i>{% endfor %}',
      { labels: ['a', '<'] },
      '<i>A</i><i>&#60;</i>',
    ],
    [
      '{% for b in task.input.o %}{{ b[0] }}={{ b[1]["class-name"] }};{% endfor %}',
      { o: { k: { 'class-name': 'cat' } } },
      'k=cat;',
    ],
    ['{% if task.input.a == "x" %}yes{% endif %}', { a: 'x' }, 'yes'],
  ])('%s', (template, input, html) => {
    expect(renderLiquid(template, input)).toBe(html)
  })

  test('captured text is escaped once, and stays a text to filters and comparisons', () => {
    const template = `{% capture a %}{{ task.input.x }}{% endcapture %}{{ a }} {{ a | upcase | skip_autoescape }} {% if a == "&#60;" %}same{% endif %}`
    expect(renderLiquid(template, { x: '<' })).toBe('&#60; &#60; same')
  })
})

test('grant_read_access gets the address that was meant, in all the ways templates put it together', () => {
  const grant = (template: string) =>
    renderLiquid(
      template,
      { url: 's3://b/k&1', b: 'bucket', k: 'a&b' },
      { grantReadAccess: (address) => `signed(${address})` },
    )
  expect(grant('{{ task.input.url | grant_read_access }}')).toBe('signed(s3://b/k&#38;1)')
  expect(grant('{{ "s3://b/k" | grant_read_access }}')).toBe('signed(s3://b/k)')
  expect(
    grant(
      '{% capture u %}http://s3.amazonaws.com/{{ task.input.b }}/{{ task.input.k }}{% endcapture %}{{ u | grant_read_access | skip_autoescape }}',
    ),
  ).toBe('signed(http://s3.amazonaws.com/bucket/a&b)')
})

test('a fault is told with its line and column', () => {
  const faultOf = (template: string) => {
    try {
      renderLiquid(template, {})
    } catch (error) {
      const { message, line, column } = error as TemplateError
      return { message, line, column, isOurs: error instanceof TemplateError }
    }
  }
  expect(faultOf('<p>\n  {{ task.input.a | shout }}')).toEqual({
    message: 'undefined filter: shout',
    line: 2,
    column: 3,
    isOurs: true,
  })
  expect(faultOf('\n{% for a in b %}')).toMatchObject({ line: 2, message: expect.stringContaining('not closed') })
  expect(faultOf('{% render "/etc/passwd" %}')).toMatchObject({ isOurs: true })
  expect(faultOf('{% for a in (1..100000000) %}{% endfor %}')).toMatchObject({ isOurs: true })
})

test('the names that a template asks for', () => {
  const template = `{% assign n = task.input.a %}{{ n }} {{ task.input.source-ref }} {% for x in task.input['b c'] %}{{ x.y }}{% endfor %} {{ task.input.a }} {{ other.z }} {{ task.taskId }}`
  expect(liquidInputNames(template)).toEqual(['a', 'source-ref', 'b c'])
  expect(unknownLiquidNames(template)).toEqual(['task.taskId', 'other.z'])
})
