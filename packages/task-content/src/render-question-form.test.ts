import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { parseQuestionForm } from './parse-question-form.ts'
import { QuestionError } from './question-error.ts'
import { renderQuestionForm } from './render-question-form.ts'
import { form, question, selection } from './testing/forms.ts'

const PAGE = {
  title: 'A <title>',
  submitUrl: 'https://host.example/t/token/mturk/externalSubmit',
  uploadUrl: 'https://host.example/t/token/files',
  maxUploadBytes: 1_000_000,
}

function render(content: string, version?: '2005-10-01', parameters: object = PAGE): string {
  return renderQuestionForm(parseQuestionForm(form(content, version)), parameters as typeof PAGE)
}

interface Node {
  tagName?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
  value?: string
}

function elements(html: string, tagName: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  const visit = (node: Node) => {
    if (node.tagName === tagName)
      found.push({
        text: textOf(node),
        ...Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
      })
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(html) as unknown as Node)
  return found
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('')
}

test('the page names exactly its own scripts, style and addresses in its policy', () => {
  const page = render(question('q', '<FreeTextAnswer/>'))
  const policy = elements(page, 'meta').find((meta) => meta['http-equiv'] === 'Content-Security-Policy')!.content!
  const scripts = elements(page, 'script').map(
    ({ text }) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src ${scripts.join(' ')};`)
  expect(policy).toContain('connect-src https://host.example;')
  expect(policy).toContain('form-action https://host.example;')
  expect(scripts).toHaveLength(2)
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'))
})

test('text of the Requester is escaped wherever it stands', () => {
  const hostile = '&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"\''
  const page = render(
    `<Overview><Title>${hostile}</Title><Text>${hostile}</Text><List><ListItem>${hostile}</ListItem></List></Overview>` +
      question(
        hostile,
        `<FreeTextAnswer><DefaultText>${hostile}</DefaultText><NumberOfLinesSuggestion>3</NumberOfLinesSuggestion></FreeTextAnswer>`,
        `<DisplayName>${hostile}</DisplayName>`,
      ) +
      question('s', selection([hostile], '<StyleSuggestion>dropdown</StyleSuggestion>')) +
      question('r', selection([hostile])),
  )
  expect(elements(page, 'script')).toHaveLength(2)
  expect(page).not.toContain('<script>alert')
  expect(elements(page, 'textarea')[0]!.text).toBe('</textarea><script>alert(1)</script>"\'')
  expect(elements(page, 'title')[0]!.text).toBe('A <title>')
})

test('each question has a name, its limits and a place for its error, which its control refers to', () => {
  const page = render(
    question(
      'age',
      '<FreeTextAnswer><Constraints><IsNumeric minValue="1" maxValue="9"/><Length maxLength="1"/></Constraints></FreeTextAnswer>',
      '<IsRequired>true</IsRequired>',
    ) + question('s', selection(['a', 'b'], '<MaxSelectionCount>2</MaxSelectionCount>')),
  )
  const field = elements(page, 'input').find(({ name }) => name === 'FreeText:age')!
  expect(field).toMatchObject({
    ...{ type: 'text', inputmode: 'decimal', id: 'q1-field' },
    ...{ 'aria-labelledby': 'q1-name q1-content', 'aria-describedby': 'q1-limits q1-error' },
  })
  expect(elements(page, 'label')[0]).toMatchObject({ for: 'q1-field', text: 'Question 1 of 2' })
  expect(elements(page, 'legend')[0]!.text).toBe('Question 2 of 2 (optional)')
  expect(elements(page, 'p').find(({ id }) => id === 'q1-limits')!.text).toBe(
    'A number from 1 to 9. At most 1 character.',
  )
  expect(elements(page, 'p').find(({ id }) => id === 'q2-limits')!.text).toBe('Choose any that apply.')
})

describe('every style of selection has its control', () => {
  const one = (style: string) =>
    render(question('s', selection(['a', 'b'], `<StyleSuggestion>${style}</StyleSuggestion>`)))
  const two = (style: string) =>
    render(
      question(
        's',
        selection(['a', 'b'], `<MaxSelectionCount>2</MaxSelectionCount><StyleSuggestion>${style}</StyleSuggestion>`),
      ),
    )
  const boxes = (page: string) => elements(page, 'input').filter(({ type }) => type === 'radio' || type === 'checkbox')

  test.each(['radiobutton', 'checkbox', 'combobox', 'multichooser'])('%s: radio buttons for one', (style) => {
    expect(boxes(one(style)).map(({ type, name, value }) => [type, name, value])).toEqual([
      ['radio', 'SelectionIdentifier:s', 'a'],
      ['radio', 'SelectionIdentifier:s', 'b'],
    ])
  })

  test.each(['checkbox', 'combobox', 'multichooser'])('%s: check boxes for several', (style) => {
    expect(boxes(two(style)).map(({ type }) => type)).toEqual(['checkbox', 'checkbox'])
    expect(two(style).includes('Narrow the list')).toBe(style !== 'checkbox')
  })

  test('list and dropdown: select elements, with an empty choice where one is chosen', () => {
    expect(elements(one('dropdown'), 'option').map(({ value }) => value)).toEqual(['', 'a', 'b'])
    expect(elements(one('list'), 'select')[0]).toMatchObject({ size: '3', name: 'SelectionIdentifier:s' })
    expect(elements(two('list'), 'select')[0]).toMatchObject({ multiple: '', size: '2' })
  })

  test('another selection: a choice and a field of its own', () => {
    const page = render(question('s', selection(['a'], '', '<OtherSelection/>')))
    expect(boxes(page).at(-1)).toMatchObject({ type: 'radio', value: '', 'data-other': '' })
    expect(elements(page, 'input').at(-1)).toMatchObject({ name: 'OtherSelectionText:s', 'aria-label': 'Other answer' })
  })
})

test('pictures, sound and films keep their text and size, and what no browser runs says so', () => {
  const embedded = (type: string) =>
    `<EmbeddedBinary><EmbeddedMimeType><Type>${type}</Type><SubType>x</SubType></EmbeddedMimeType><DataURL>https://a.example/?a=1&amp;b</DataURL><AltText>alt ${type}</AltText><Width>40</Width><Height>30</Height></EmbeddedBinary>`
  const flash =
    '<Application><Flash><FlashMovieURL>http://a.example/</FlashMovieURL><Width>1</Width><Height>2</Height></Flash></Application>'
  const page = render(
    `<Overview>${embedded('image')}${embedded('audio')}${embedded('video')}${flash}</Overview>`,
    '2005-10-01',
  )
  expect(elements(page, 'img')[0]).toMatchObject({
    src: 'https://a.example/?a=1&b',
    alt: 'alt image',
    width: '40',
    height: '30',
  })
  expect(elements(page, 'audio')[0]).toMatchObject({ controls: '', 'aria-label': 'alt audio' })
  expect(elements(page, 'video')[0]).toMatchObject({ controls: '', width: '40', 'aria-label': 'alt video' })
  expect(page).toContain('Here stood a Flash movie, which browsers no longer run.')
})

test('a file field states its limits and knows where to upload', () => {
  const answer =
    '<FileUploadAnswer><MaxFileSizeInBytes>2000000</MaxFileSizeInBytes><MinFileSizeInBytes>1500</MinFileSizeInBytes></FileUploadAnswer>'
  const page = render(question('a b', answer), '2005-10-01')
  expect(page).toContain('A file of 1.5 kB to 1 MB.')
  const rules = JSON.parse(elements(page, 'div').find(({ id }) => id === 'q1')!['data-rules']!)
  expect(rules).toMatchObject({
    kind: 'file',
    min: 1500,
    max: 1_000_000,
    url: 'https://host.example/t/token/files?question=a%20b',
  })
})

test('a preview can be tried and not sent', () => {
  const page = render(question('q', '<FreeTextAnswer/>'), undefined, { title: 'T', maxUploadBytes: 1 })
  expect(elements(page, 'form')[0]).not.toHaveProperty('action')
  expect(elements(page, 'button')[0]).toHaveProperty('disabled')
  expect(page).toContain('Accept the HIT to submit.')
  expect(page).toContain('form-action &#39;none&#39;')
})

test('whatever the form holds, it is refused with a QuestionError or made into a page with our two scripts alone', () => {
  const markup = fc.constantFrom(
    ...['<p>', '</p>', '<table>', '<tr>', '<td>', '</td></tr></table>', '<a href="https://a.example/">', '</a>', 'x'],
    ...['<ul><li>1</li></ul>', '<script>', '</script>', '"', "'", '&lt;', '<br/>', '<b title="&quot;><script>">b</b>'],
  )
  const formatted = fc
    .array(markup, { maxLength: 6 })
    .map((parts) => `<FormattedContent><![CDATA[${parts.join('')}]]></FormattedContent>`)
  const text = fc.constantFrom('x', '&lt;script&gt;', '"', "'", '&lt;/textarea&gt;&lt;script&gt;', '&#10;', '{{x}}')
  const selectionXml = fc
    .tuple(
      fc.constantFrom('', '<StyleSuggestion>dropdown</StyleSuggestion>'),
      text,
      text,
      fc.constantFrom('', '<OtherSelection/>'),
    )
    .map(
      ([style, identifier, label, other]) =>
        `<SelectionAnswer>${style}<Selections><Selection><SelectionIdentifier>${identifier}</SelectionIdentifier><Text>${label}</Text></Selection>${other}</Selections></SelectionAnswer>`,
    )
  const freeText = fc
    .tuple(text, fc.integer({ min: 0, max: 3 }))
    .map(
      ([value, lines]) =>
        `<FreeTextAnswer><DefaultText>${value}</DefaultText><NumberOfLinesSuggestion>${lines}</NumberOfLinesSuggestion></FreeTextAnswer>`,
    )
  const parts = fc.oneof(
    formatted.map((content) => `<Overview>${content}</Overview>`),
    fc.tuple(text, fc.oneof(selectionXml, freeText)).map(([identifier, answer]) => question(identifier, answer)),
  )
  let rendered = 0
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 4 }), (all) => {
      try {
        const page = render(all.join(''))
        expect(elements(page, 'script')).toHaveLength(2)
        expect(elements(page, 'form')).toHaveLength(1)
        rendered++
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error
      }
    }),
    { numRuns: 300 },
  )
  expect(rendered).toBeGreaterThan(10)
})
