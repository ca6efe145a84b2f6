import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuestion } from './parse-question.ts'
import { QuestionError } from './question-error.ts'

const SCHEMAS = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'
const EXTERNAL = `${SCHEMAS}/2006-07-14/ExternalQuestion.xsd`
const HTML = `${SCHEMAS}/2011-11-11/HTMLQuestion.xsd`

function refusal(xml: string): QuestionError {
  try {
    parseQuestion(xml)
  } catch (error) {
    expect(error).toBeInstanceOf(QuestionError)
    return error as QuestionError
  }
  throw new Error('nothing was refused')
}

function external(content: string): string {
  return `<ExternalQuestion xmlns="${EXTERNAL}">${content}</ExternalQuestion>`
}

describe('parseQuestion reads', () => {
  test('an ExternalQuestion without a declaration and on one line', () => {
    const xml = external('<ExternalURL>https://a.example/?x=1&amp;y=2</ExternalURL><FrameHeight>0</FrameHeight>')
    expect(parseQuestion(xml)).toEqual({
      kind: 'ExternalQuestion',
      externalURL: 'https://a.example/?x=1&y=2',
      frameHeight: 0,
    })
  })

  test('blanks, line ends and comments between elements, and blanks around values', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- mine -->\r\n${external('\n <ExternalURL>\n https://a.example/ \n</ExternalURL>\t<!-- h -->\n<FrameHeight> 600 </FrameHeight>\n')}\n\n`
    expect(parseQuestion(xml)).toMatchObject({ externalURL: 'https://a.example/', frameHeight: 600 })
  })

  test('a byte order mark before the declaration', () => {
    const xml = `\ufeff<?xml version="1.0"?>${external('<ExternalURL>https://a.example/</ExternalURL><FrameHeight>1</FrameHeight>')}`
    expect(parseQuestion(xml)).toMatchObject({ frameHeight: 1 })
  })

  test('a prefix for the namespace', () => {
    const xml = `<q:ExternalQuestion xmlns:q="${EXTERNAL}"><q:ExternalURL>https://a.example/</q:ExternalURL><q:FrameHeight>9</q:FrameHeight></q:ExternalQuestion>`
    expect(parseQuestion(xml)).toMatchObject({ frameHeight: 9 })
  })

  test('a schemaLocation on the root', () => {
    const xml = `<HTMLQuestion xmlns="${HTML}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${HTML} x.xsd"><HTMLContent>x</HTMLContent><FrameHeight>450</FrameHeight></HTMLQuestion>`
    expect(parseQuestion(xml)).toEqual({ kind: 'HTMLQuestion', html: 'x', frameHeight: 450 })
  })

  test('HTML from CDATA, escaped text and both together, to the letter', () => {
    const html = '<!DOCTYPE html>\n<form>&amp; “é” \u{1f600}</form>'
    const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    for (const content of [`<![CDATA[${html}]]>`, escaped, `<![CDATA[${html.slice(0, 9)}]]>${escaped.slice(12)}`]) {
      const xml = `<HTMLQuestion xmlns="${HTML}">\n<HTMLContent>${content}</HTMLContent><FrameHeight>450</FrameHeight></HTMLQuestion>`
      expect(parseQuestion(xml)).toEqual({ kind: 'HTMLQuestion', html, frameHeight: 450 })
    }
  })

  test('a QuestionForm of both versions', () => {
    for (const version of ['2005-10-01', '2017-11-06']) {
      const xml = `<QuestionForm xmlns="${SCHEMAS}/${version}/QuestionForm.xsd"><Overview><Title>t</Title></Overview></QuestionForm>`
      expect(parseQuestion(xml)).toMatchObject({ kind: 'QuestionForm', form: { parts: [{ kind: 'Overview' }] } })
    }
  })
})

describe('parseQuestion refuses', () => {
  test('malformed XML, naming line and column', () => {
    const error = refusal(
      `<ExternalQuestion xmlns="${EXTERNAL}">\n  <ExternalURL>a < b</ExternalURL>\n</ExternalQuestion>`,
    )
    expect(error).toMatchObject({ line: 2, column: 19, element: 'ExternalURL' })
    expect(error.message).toMatch(
      /^There was an error parsing the XML question or answer data.* Details: .+\(line 2, column \d+\)$/,
    )
  })

  test('a bare ampersand where it stands, and not where the parser notices it', () => {
    const xml = external(
      `<!-- & --><ExternalURL>\nhttps://a.example/?é&amp;a=1&b=2</ExternalURL><FrameHeight>1;</FrameHeight>`,
    )
    const message = expect.stringContaining("An '&' must be written as '&amp;'. (line 2, column 29)")
    expect(refusal(xml)).toMatchObject({ line: 2, column: 29, element: 'ExternalURL', message })
  })

  test('elements out of order, with the place of the first wrong one', () => {
    const error = refusal(external('\n  <FrameHeight>1</FrameHeight><ExternalURL>https://a.example/</ExternalURL>'))
    expect(error).toMatchObject({ line: 2, column: 3, element: 'FrameHeight' })
    expect(error.message).toContain("One of 'ExternalURL' is expected.")
  })

  test.each([
    ['a missing element', external('<ExternalURL>https://a.example/</ExternalURL>'), "lacks 'FrameHeight'"],
    [
      'a repeated element',
      external('<ExternalURL>https://a.example/</ExternalURL><FrameHeight>1</FrameHeight><FrameHeight>1</FrameHeight>'),
      'Nothing more',
    ],
    [
      'an element of no namespace',
      external('<ExternalURL xmlns="">https://a.example/</ExternalURL><FrameHeight>1</FrameHeight>'),
      "element 'ExternalURL'",
    ],
    ['text between elements', external('hello'), 'only elements'],
    ['an attribute', external('<ExternalURL a="1">x</ExternalURL><FrameHeight>1</FrameHeight>'), "Attribute 'a'"],
    [
      'a height that is no number',
      external('<ExternalURL>x</ExternalURL><FrameHeight>4px</FrameHeight>'),
      "'4px' is not",
    ],
    ['a negative height', external('<ExternalURL>x</ExternalURL><FrameHeight>-1</FrameHeight>'), "'-1' is not"],
    ['no namespace', '<ExternalQuestion/>', `namespace "${EXTERNAL}"`],
    ['the wrong namespace', `<ExternalQuestion xmlns="${HTML}"/>`, `namespace "${EXTERNAL}"`],
    ['an unknown root', '<Question/>', 'is no question'],
    ['an empty text', '', 'root element'],
    ['plain text', 'https://a.example/', 'outside of root'],
    ['an undefined entity', external('<ExternalURL>&nbsp;</ExternalURL>'), 'ntity'],
    ['text behind the root', `${external('')}x`, 'outside of root'],
    ['half of a surrogate pair', external('<ExternalURL>\ud800</ExternalURL>'), 'not allowed in XML'],
    ['an XML declaration behind blanks', ` <?xml version="1.0"?>${external('')}`, 'must be at the start'],
  ])('%s', (_what, xml, details) => {
    expect(refusal(xml).message).toContain(details)
  })

  test('markup in HTMLContent that is neither escaped nor CDATA', () => {
    const xml = `<HTMLQuestion xmlns="${HTML}"><HTMLContent>\n<p>x</p></HTMLContent><FrameHeight>1</FrameHeight></HTMLQuestion>`
    expect(refusal(xml)).toMatchObject({ line: 2, column: 1, element: 'p', message: expect.stringContaining('CDATA') })
  })

  test('a DOCTYPE, so that no entity is ever expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${external('<ExternalURL>&b;</ExternalURL>')}`
    expect(refusal(bomb).message).toContain('DOCTYPE')
  })

  test('deep nesting at once', () => {
    expect(refusal('<a>'.repeat(20_000)).message).toContain('nested too deeply')
  })
})

test('whatever the text, parseQuestion gives a question or throws a QuestionError', () => {
  const fragment = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml version="1.0"?>',
      '<?',
      '?>',
      '&',
      ';',
      '&#x0;',
    ],
    ...[
      '<!DOCTYPE a [',
      ']',
      '"',
      "'",
      '=',
      ' ',
      '\r',
      '\n',
      'a:b',
      'xmlns',
      'xmlns:a',
      `"${EXTERNAL}"`,
      '\0',
      '\ud800',
    ],
    ...[
      '<ExternalQuestion xmlns=',
      '<ExternalURL>',
      '</ExternalURL>',
      '<FrameHeight>',
      '</ExternalQuestion>',
      '&#55296;',
    ],
  )
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('latin1'))
  const texts = fc.oneof(
    bytes,
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(fragment).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      try {
        parseQuestion(text)
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error
        expect(error.line).toBeGreaterThanOrEqual(1)
        expect(error.column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 1000 },
  )
})
