import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { FRAME_SHIM } from './frame-shim.ts'
import { renderHtmlQuestion } from './render-html-question.ts'

const SHIM = `<script>${FRAME_SHIM}</script>`
const S3 = 'https://s3.amazonaws.com/mturk-public/externalHIT_v1.js'

function render(html: string): string {
  return renderHtmlQuestion(html, { staticOrigin: 'https://host' }).replace(SHIM, '«»')
}

describe('the shim goes', () => {
  test.each([
    ['<!doctype html><html><head><title>x</title>', '<!doctype html><html><head>«»<title>x</title>'],
    [
      '<!DOCTYPE html>\r\n<HTML lang="a>b">\r\n<HEAD\n>\r\n<script>1',
      '<!DOCTYPE html>\r\n<HTML lang="a>b">\r\n<HEAD\n>«»\r\n<script>1',
    ],
    ['<!-- <head> --><!doctype html><html><body><script>1', '<!-- <head> --><!doctype html><html>«»<body><script>1'],
    ['<!doctype html><script>1</script><html><head>', '<!doctype html>«»<script>1</script><html><head>'],
    ['<!doctype html><title><head></title><head>', '<!doctype html>«»<title><head></title><head>'],
    ['<html><script src=x></script><head>', '<html>«»<script src=x></script><head>'],
    ['<form><script>1', '«»<form><script>1'],
    ['text <!doctype html><html><head>', '«»text <!doctype html><html><head>'],
    ['\ufeff<!doctype html><head>', '\ufeff<!doctype html><head>«»'],
    ['\ufeff<p>', '\ufeff«»<p>'],
    ['<header><head>', '«»<header><head>'],
    ['<head', '«»<head'],
    ['', '«»'],
  ])('into %j as its first script', (html, rendered) => {
    expect(render(html)).toBe(rendered)
  })
})

describe("a script of MTurk's", () => {
  test.each([
    [
      `<p>é\r\n<script src="${S3}"></script>`,
      '«»<p>é\r\n<script src="https://host/static/externalHIT_v1.js"></script>',
    ],
    [
      `<script type=a SRC='//s3.amazonaws.com/mturk-public/externalHIT_v1.js?1' async>`,
      '«»<script type=a src="https://host/static/externalHIT_v1.js" async>',
    ],
    [
      '<head><SCRIPT src=http://s3.amazonaws.com/mturk-public/externalHIT_v1.js></SCRIPT><p>',
      '<head>«»<SCRIPT src="https://host/static/externalHIT_v1.js"></SCRIPT><p>',
    ],
    [
      `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`,
      '«»<script src="https://host/static/crowd-html-elements.js"></script>',
    ],
    [
      `<p><script crossorigin src='//assets.crowd.aws/crowd-html-elements-v2.js?x'></script>`,
      '«»<p><script crossorigin src="https://host/static/crowd-html-elements-v2.js"></script>',
    ],
  ])('loads from the static origin in %j', (html, rendered) => {
    expect(render(html)).toBe(rendered)
  })

  test.each([
    `<!-- <script src="${S3}"></script> -->`,
    `<script>'<script src="${S3}">'</script>`,
    `<textarea><script src="${S3}"></script></textarea>`,
    `<a href="${S3}">${S3}</a>`,
    '<script src="https://other.example/mturk-public/externalHIT_v1.js"></script>',
  ])('stays as it is in %j', (html) => {
    expect(render(html)).toBe(`«»${html}`)
  })
})

test('everything else stays byte for byte, and the shim is the first script of the tree', () => {
  const piece = fc.constantFrom(
    ...[
      '<!doctype html>',
      '<html>',
      '<head>',
      '<body a="',
      '</head>',
      '<script>',
      '</script>',
      '<script src=x>',
      '<!--',
      '-->',
    ],
    ...[
      '<title>',
      '</title>',
      '<svg>',
      '<math>',
      '<template>',
      '<style>',
      '</style>',
      '"',
      '>',
      ' ',
      '\r\n',
      '\r',
      '\0',
      'x',
    ],
    ...[
      '\ud800',
      '\u{1f600}',
      '&amp',
      '<br/>',
      '</html>',
      '</p>',
      '<plaintext>',
      '<![CDATA[',
      '\ufeff',
      'externalHIT_v1.js',
    ],
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      (html) => {
        const page = renderHtmlQuestion(html, { staticOrigin: '' })
        const at = page.indexOf(SHIM)
        expect(page.slice(0, at) + page.slice(at + SHIM.length)).toBe(html)
        expect(firstScript(page)).toBe(FRAME_SHIM)
      },
    ),
    { numRuns: 600 },
  )
})

// Without the shim's own text in the way of a diff, and in document order.
function firstScript(page: string): string | undefined {
  const waiting: unknown[] = [parse(page)]
  while (waiting.length > 0) {
    const node = waiting.pop() as { tagName?: string; childNodes?: { value?: string }[] }
    if (node.tagName === 'script') return node.childNodes?.[0]?.value
    waiting.push(...(node.childNodes ?? []).toReversed())
  }
}

test('a page that makes a tree of millions of nodes is rendered in milliseconds', () => {
  const html = `<!doctype html>${Array.from({ length: 3000 }, (_, i) => `<b ${i}>`).join('')}${'<p>x'.repeat(9000)}<script src="${S3}">`
  const start = performance.now()
  render(html)
  expect(performance.now() - start).toBeLessThan(1000)
})
