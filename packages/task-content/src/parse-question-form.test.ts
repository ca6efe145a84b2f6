import { describe, expect, test } from 'vitest'
import { parseQuestionForm } from './parse-question-form.ts'
import { QuestionError } from './question-error.ts'
import { form, question, selection } from './testing/forms.ts'

const FREE = '<FreeTextAnswer/>'
const FILE =
  '<FileUploadAnswer><MaxFileSizeInBytes>5000</MaxFileSizeInBytes><MinFileSizeInBytes>10</MinFileSizeInBytes></FileUploadAnswer>'
const ASK = '<Text>x</Text>'

function answerOf(answer: string, version?: '2005-10-01') {
  const [part] = parseQuestionForm(form(question('q', answer), version)).parts
  return (part as { answer: unknown }).answer
}

function refusal(xml: string): QuestionError {
  try {
    parseQuestionForm(xml)
  } catch (error) {
    expect(error).toBeInstanceOf(QuestionError)
    return error as QuestionError
  }
  throw new Error('nothing was refused')
}

describe('parseQuestionForm reads', () => {
  test('overviews and questions in their order, with every kind of content', () => {
    const xml = form(
      `<Overview><Title>T</Title><Text>a &lt;b&gt;
 c</Text><List><ListItem>1</ListItem><ListItem>2</ListItem></List>
        <FormattedContent><![CDATA[<p>Hi <b>you</b></p>]]></FormattedContent>
        <Binary><MimeType><Type>image</Type></MimeType><DataURL>http://a.example/x.gif</DataURL><AltText>x</AltText></Binary>
        <EmbeddedBinary><EmbeddedMimeType><Type>video</Type><SubType>mp4</SubType></EmbeddedMimeType><DataURL>https://a.example/v</DataURL><AltText>v</AltText><Width>320</Width><Height>200</Height><ApplicationParameter><Name>n</Name><Value>1</Value></ApplicationParameter></EmbeddedBinary>
      </Overview>${question('a', FREE, '<DisplayName>Name</DisplayName><IsRequired>true</IsRequired>')}<Overview>${ASK}</Overview>`,
    )
    expect(parseQuestionForm(xml).parts).toEqual([
      {
        kind: 'Overview',
        content: [
          { kind: 'Title', text: 'T' },
          { kind: 'Text', text: 'a <b>\n c' },
          { kind: 'List', items: ['1', '2'] },
          { kind: 'FormattedContent', html: '<p>Hi <b>you</b></p>', text: 'Hi you' },
          { kind: 'Binary', medium: 'image', subType: undefined, url: 'http://a.example/x.gif', altText: 'x' },
          {
            ...{ kind: 'EmbeddedBinary', medium: 'video', subType: 'mp4', url: 'https://a.example/v', altText: 'v' },
            ...{ width: 320, height: 200 },
          },
        ],
      },
      {
        ...{ kind: 'Question', identifier: 'a', displayName: 'Name', isRequired: true },
        content: [{ kind: 'Text', text: 'a?' }],
        answer: {
          ...{ kind: 'FreeTextAnswer', defaultText: '', lines: 1 },
          constraints: { numeric: undefined, length: undefined, formats: [] },
        },
      },
      { kind: 'Overview', content: [{ kind: 'Text', text: 'x' }] },
    ])
  })

  test('free text with all of its constraints', () => {
    expect(
      answerOf(
        `<FreeTextAnswer><Constraints><IsNumeric minValue="-1" maxValue="10"/><Length minLength="1" maxLength="3"/>
         <AnswerFormatRegex regex="^\\d+$" errorText="Digits."/><AnswerFormatRegex regex="a|B" flags="i"/></Constraints>
         <DefaultText>7</DefaultText><NumberOfLinesSuggestion>4</NumberOfLinesSuggestion></FreeTextAnswer>`,
      ),
    ).toEqual({
      kind: 'FreeTextAnswer',
      constraints: {
        numeric: { min: -1, max: 10 },
        length: { min: 1, max: 3 },
        formats: [
          { regex: '^\\d+$', flags: '', errorText: 'Digits.' },
          { regex: 'a|B', flags: 'i', errorText: 'Invalid input supplied.' },
        ],
      },
      defaultText: '7',
      lines: 4,
    })
  })

  test('a least length as a sign that the question is required', () => {
    const length = (min: number) =>
      `<FreeTextAnswer><Constraints><Length minLength="${min}"/></Constraints></FreeTextAnswer>`
    const isRequired = (answer: string) =>
      parseQuestionForm(form(question('q', answer))).parts[0] as { isRequired?: boolean }
    expect([isRequired(length(1)).isRequired, isRequired(length(0)).isRequired]).toEqual([true, false])
  })

  test('selections with their counts, style, labels and the other one', () => {
    const answer = `<SelectionAnswer><MinSelectionCount>0</MinSelectionCount><MaxSelectionCount>3</MaxSelectionCount><StyleSuggestion>multichooser</StyleSuggestion><Selections>
      <Selection><SelectionIdentifier>a</SelectionIdentifier><Text>A</Text></Selection>
      <Selection><SelectionIdentifier>b</SelectionIdentifier><FormattedContent>&lt;i&gt;B&lt;/i&gt;</FormattedContent></Selection>
      <Selection><SelectionIdentifier>c</SelectionIdentifier><Binary><MimeType><Type>image</Type><SubType>png</SubType></MimeType><DataURL>https://a.example/c</DataURL><AltText>C</AltText></Binary></Selection>
      <OtherSelection><DefaultText>d</DefaultText></OtherSelection></Selections></SelectionAnswer>`
    expect(answerOf(answer)).toMatchObject({
      ...{ min: 0, max: 3, style: 'multichooser' },
      selections: [
        { identifier: 'a', label: { kind: 'Text', text: 'A' } },
        { identifier: 'b', label: { kind: 'FormattedContent', html: '<i>B</i>' } },
        { identifier: 'c', label: { kind: 'Binary', subType: 'png' } },
      ],
      other: { kind: 'FreeTextAnswer', defaultText: 'd' },
    })
  })

  test('one radio button where nothing else is said, and check boxes for several', () => {
    expect(answerOf(selection(['a']))).toMatchObject({ min: 1, max: 1, style: 'radiobutton', other: undefined })
    const several = selection(['a', 'b'], '<MaxSelectionCount>2</MaxSelectionCount>')
    expect(answerOf(several)).toMatchObject({ style: 'checkbox' })
  })

  test('file uploads and applications in the old version', () => {
    expect(answerOf(FILE, '2005-10-01')).toEqual({ kind: 'FileUploadAnswer', minBytes: 10, maxBytes: 5000 })
    const applet =
      '<Application><JavaApplet><AppletPath>p</AppletPath><AppletFilename>f</AppletFilename><Width>1</Width><Height>2</Height></JavaApplet></Application>'
    const flash =
      '<Application><Flash><FlashMovieURL>http://a.example/</FlashMovieURL><Width>1</Width><Height>2</Height><ApplicationParameter><Name>a</Name><Value>b</Value></ApplicationParameter></Flash></Application>'
    expect(parseQuestionForm(form(`<Overview>${applet}${flash}</Overview>`, '2005-10-01')).parts[0]).toEqual({
      kind: 'Overview',
      content: [
        { kind: 'Application', name: 'JavaApplet' },
        { kind: 'Application', name: 'Flash' },
      ],
    })
  })
})

describe('parseQuestionForm refuses', () => {
  test('an element out of order, with its place and what is expected there', () => {
    const error = refusal(
      form(
        `\n<Question>\n <QuestionIdentifier>q</QuestionIdentifier>\n <AnswerSpecification>${FREE}</AnswerSpecification></Question>`,
      ),
    )
    expect(error).toMatchObject({ line: 4, column: 2, element: 'AnswerSpecification', code: 'XMLParseError' })
    expect(error.message).toContain("One of 'DisplayName', 'IsRequired', 'QuestionContent' is expected.")
  })

  test.each([
    ['a form without content', form(''), "lacks 'Overview' or 'Question'"],
    ['another root', '<Form/>', 'The root element must be'],
    ['two questions of one name', form(question('q', FREE) + question('q', FREE)), "'q' is used more than once"],
    ['a question without a name', form(question('', FREE)), 'must not be empty'],
    ['a flag that is none', form(question('q', FREE, '<IsRequired>yes</IsRequired>')), "'yes' is not"],
    ['a file upload in the new version', form(question('q', FILE)), "element 'FileUploadAnswer'"],
    ['an application in the new version', form('<Overview><Application/></Overview>'), "'EmbeddedBinary' is expected"],
    ['an empty list', form('<Overview><List/></Overview>'), "lacks 'ListItem'"],
    [
      'an address of another scheme',
      form(
        '<Overview><Binary><MimeType><Type>image</Type></MimeType><DataURL>javascript:alert(1)</DataURL><AltText>x</AltText></Binary></Overview>',
      ),
      "not a valid value for 'DataURL'",
    ],
    [
      'another medium',
      form(
        '<Overview><Binary><MimeType><Type>text</Type></MimeType><DataURL>http://a.example</DataURL><AltText>x</AltText></Binary></Overview>',
      ),
      'image, audio or video',
    ],
    [
      'bounds in the wrong order',
      form(
        question(
          'q',
          '<FreeTextAnswer><Constraints><IsNumeric minValue="2" maxValue="1"/></Constraints></FreeTextAnswer>',
        ),
      ),
      "'minValue' is 2, more than",
    ],
    [
      'a bound that is no number',
      form(question('q', '<FreeTextAnswer><Constraints><Length maxLength="x"/></Constraints></FreeTextAnswer>')),
      "for 'maxLength'",
    ],
    [
      'a regular expression that does not compile',
      form(
        question('q', '<FreeTextAnswer><Constraints><AnswerFormatRegex regex="(a"/></Constraints></FreeTextAnswer>'),
      ),
      'no JavaScript regular expression: Unterminated group',
    ],
    [
      'another flag than i',
      form(
        question(
          'q',
          '<FreeTextAnswer><Constraints><AnswerFormatRegex regex="a" flags="g"/></Constraints></FreeTextAnswer>',
        ),
      ),
      "for 'flags'",
    ],
    [
      'an unknown attribute',
      form(question('q', '<FreeTextAnswer><Constraints><Length maxlength="1"/></Constraints></FreeTextAnswer>')),
      "Attribute 'maxlength' is not allowed",
    ],
    ['two selections of one name', form(question('q', selection(['a', 'a']))), "'a' is used more than once"],
    [
      'more selections than there are',
      form(
        question(
          'q',
          selection(['a'], '<MinSelectionCount>2</MinSelectionCount><MaxSelectionCount>2</MaxSelectionCount>'),
        ),
      ),
      'at least 2 of 1',
    ],
    [
      'a least count above the most',
      form(question('q', selection(['a', 'b'], '<MinSelectionCount>2</MinSelectionCount>'))),
      'at least 2 and at most 1',
    ],
    ['an unknown style', form(question('q', selection(['a'], '<StyleSuggestion>cards</StyleSuggestion>'))), 'cards'],
    [
      'radio buttons and drop-down lists for several',
      form(
        question(
          'q',
          selection(['a', 'b'], '<MaxSelectionCount>2</MaxSelectionCount><StyleSuggestion>dropdown</StyleSuggestion>'),
        ),
      ),
      "'dropdown' chooses one",
    ],
    [
      'a least size above the largest',
      form(question('q', FILE.replace('>10<', '>6000<')), '2005-10-01'),
      "more than 'MaxFileSizeInBytes'",
    ],
  ])('%s', (_what, xml, details) => {
    expect(refusal(xml).message).toContain(details)
  })
})
