import { describe, expect, test } from 'vitest'
import { parseQuestionForm } from './parse-question-form.ts'
import { QuestionError } from './question-error.ts'
import { form } from './testing/forms.ts'

function htmlOf(markup: string): string {
  const xml = form(`<Overview><FormattedContent><![CDATA[${markup}]]></FormattedContent></Overview>`)
  const [overview] = parseQuestionForm(xml).parts
  return (overview!.content[0] as { html: string }).html
}

function refusal(markup: string): QuestionError {
  try {
    htmlOf(markup)
  } catch (error) {
    expect(error).toBeInstanceOf(QuestionError)
    return error as QuestionError
  }
  throw new Error(`this was taken: ${markup}`)
}

test('lists, tables, pictures and text between elements come out as they went in', () => {
  const markup =
    '<h1 align="center">A &amp; b</h1>text <i>more</i><br/><ul><li>1</li></ul><table border="1"><thead><tr><th>h</th></tr></thead><tr><td colspan="2" title="t">d</td></tr></table><img src="https://a.example/x" alt="A &quot;picture&quot;"/>'
  expect(htmlOf(markup)).toBe(
    '<h1 align="center">A &#38; b</h1>text <i>more</i><br><ul><li>1</li></ul><table border="1"><thead><tr><th>h</th></tr></thead><tr><td colspan="2" title="t">d</td></tr></table><img src="https://a.example/x" alt="A &#34;picture&#34;">',
  )
})

test('a link opens in a window of its own, whatever target it asks for', () => {
  expect(htmlOf('<a href="http://a.example/" target="_top" rel="opener">x</a>')).toBe(
    '<a href="http://a.example/" target="_blank" rel="noopener noreferrer">x</a>',
  )
})

test('a fault is an XHTMLParseError that names the place in the markup', () => {
  const error = refusal('<p>\n <blink>x</blink></p>')
  expect(error).toMatchObject({ code: 'XHTMLParseError', element: 'FormattedContent', line: 1 })
  expect(error.message).toMatch(
    /^There was an error parsing the XHTML .* Line 2, column 2 of the markup\. In <blink>: The element 'blink' is not allowed\./,
  )
  expect(refusal('<p><b>x</p></b>').message).toContain('Line 1, column')
})

describe('what could act or hide is refused', () => {
  test.each([
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">x</p>',
    '<img src="https://a.example/x" alt="" onerror="alert(1)"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="//a.example/">x</a>',
    '<a href="/relative">x</a>',
    '<img src="data:image/svg+xml,x" alt=""/>',
    '<p style="position:fixed">x</p>',
    '<style>p{}</style>',
    '<p class="x">x</p>',
    '<p id="form">x</p>',
    '<div>x</div>',
    '<span>x</span>',
    '<iframe src="https://a.example/"></iframe>',
    '<form action="https://a.example/"></form>',
    '<input type="submit"/>',
    '<svg><a href="https://a.example/"/></svg>',
    '<meta http-equiv="refresh" content="0"/>',
    '<base href="https://a.example/"/>',
    '<constructor>x</constructor>',
    '<SCRIPT>x</SCRIPT>',
    '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">x</x:script>',
    '<!-- x -->',
    '<?php ?>',
    '</FormattedContent><script>alert(1)</script><FormattedContent>',
    '<p>&nbsp;</p>',
    '<p>unclosed',
  ])('%s', (markup) => {
    expect(refusal(markup).code).toBe('XHTMLParseError')
  })
})

describe('lists and tables hold only their own parts', () => {
  test.each([
    ['<li>x</li>', "'li' must stand directly in 'ul' or 'ol'"],
    ['<ul>text</ul>', "'ul' holds text"],
    ['<ul><p>x</p></ul>', "'p' must not stand directly in 'ul'"],
    ['<table><td>x</td></table>', "'td' must not stand directly in 'table'"],
    ['<br>x</br>', "'br' must be empty"],
    ['<img src="https://a.example/x"/>', "'img' needs the attribute 'alt'"],
    ['<img src="https://a.example/x" alt="" usemap="other"/>', "'usemap' must be #"],
  ])('%s', (markup, details) => {
    expect(refusal(markup).message).toContain(details)
  })
})
