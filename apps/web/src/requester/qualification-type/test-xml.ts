/** A test as it is edited: questions to choose from, which are scored, and questions to write to, which a person reads. */
export interface EditedTest {
  readonly questions: readonly TestQuestion[]
  /** The value of the qualification: points in percent of the most there are, or the points themselves. */
  readonly value: 'percent' | 'points'
}

export interface TestQuestion {
  readonly text: string
  readonly kind: 'choice' | 'text'
  readonly choices: readonly Choice[]
}

export interface Choice {
  readonly text: string
  readonly score: string
}

const schemas = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'
const formNamespace = `${schemas}/2017-11-06/QuestionForm.xsd`
const keyNamespace = `${schemas}/2005-10-01/AnswerKey.xsd`

export const emptyQuestion: TestQuestion = {
  text: '',
  kind: 'choice',
  choices: [
    { text: '', score: '1' },
    { text: '', score: '0' },
  ],
}

/** The QuestionForm and, where something is scored, the AnswerKey. */
export function writeTest(test: EditedTest): { Test: string; AnswerKey: string | undefined } {
  const asked = test.questions.map(writeQuestion).join('\n')
  const scored = test.questions.flatMap((question, place) => (isScored(question) ? [writeKey(question, place)] : []))
  return {
    Test: `<QuestionForm xmlns="${formNamespace}">\n${asked}\n</QuestionForm>`,
    AnswerKey:
      scored.length > 0
        ? `<AnswerKey xmlns="${keyNamespace}">\n${scored.join('\n')}${mapping(test)}\n</AnswerKey>`
        : undefined,
  }
}

const isScored = ({ kind, choices }: TestQuestion) =>
  kind === 'choice' && choices.some(({ score }) => Number(score) !== 0)

/** The most points that can be had. */
export function mostPoints({ questions }: EditedTest): number {
  return questions
    .filter(isScored)
    .reduce((sum, { choices }) => sum + Math.max(...choices.map(({ score }) => Number(score) || 0)), 0)
}

function mapping(test: EditedTest): string {
  const most = mostPoints(test)
  if (test.value === 'points' || most <= 0) return ''
  return `\n<QualificationValueMapping><PercentageMapping><MaximumSummedScore>${most}</MaximumSummedScore></PercentageMapping></QualificationValueMapping>`
}

function writeQuestion({ text, kind, choices }: TestQuestion, place: number): string {
  const selections = choices
    .map(
      (choice, at) =>
        `<Selection><SelectionIdentifier>a${at + 1}</SelectionIdentifier><Text>${escaped(choice.text)}</Text></Selection>`,
    )
    .join('')
  const answer =
    kind === 'text'
      ? '<FreeTextAnswer/>'
      : `<SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections>${selections}</Selections></SelectionAnswer>`
  return `<Question><QuestionIdentifier>q${place + 1}</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>${escaped(text)}</Text></QuestionContent><AnswerSpecification>${answer}</AnswerSpecification></Question>`
}

function writeKey({ choices }: TestQuestion, place: number): string {
  const options = choices
    .map(
      ({ score }, at) =>
        `<AnswerOption><SelectionIdentifier>a${at + 1}</SelectionIdentifier><AnswerScore>${Number(score) || 0}</AnswerScore></AnswerOption>`,
    )
    .join('')
  return `<Question><QuestionIdentifier>q${place + 1}</QuestionIdentifier>${options}</Question>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The test as it is edited, where its XML says no more than that; nothing where it can only be edited as XML. */
export function readTest(form: string, key: string | undefined): EditedTest | undefined {
  const [formRoot, keyRoot] = [rootOf(form), key ? rootOf(key) : undefined]
  if (!formRoot || (key && !keyRoot)) return undefined
  const scores = keyRoot ? readScores(keyRoot) : new Map<string, Map<string, string>>()
  const questions = [...formRoot.children].map((element) => readQuestion(element, scores))
  if (!scores || questions.some((question) => question === undefined)) return undefined
  const mapped = keyRoot?.querySelector('QualificationValueMapping')
  const test: EditedTest = { questions: questions as TestQuestion[], value: mapped ? 'percent' : 'points' }
  return isSame(writeTest(test), form, key) ? test : undefined
}

function rootOf(xml: string): Element | undefined {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  return parsed.querySelector('parsererror') ? undefined : parsed.documentElement
}

const childText = (element: Element, name: string) => element.querySelector(name)?.textContent ?? ''

function readScores(root: Element): Map<string, Map<string, string>> {
  const options = (question: Element) =>
    [...question.querySelectorAll('AnswerOption')].map(
      (option) => [childText(option, 'SelectionIdentifier'), childText(option, 'AnswerScore')] as const,
    )
  const questions = [...root.children].filter(({ localName }) => localName === 'Question')
  return new Map(questions.map((one) => [childText(one, 'QuestionIdentifier'), new Map(options(one))]))
}

function readQuestion(element: Element, scores: Map<string, Map<string, string>>): TestQuestion | undefined {
  if (element.localName !== 'Question') return undefined
  const text = childText(element, 'QuestionContent > Text')
  const scored = scores.get(childText(element, 'QuestionIdentifier'))
  if (element.querySelector('FreeTextAnswer')) return { text, kind: 'text', choices: [] }
  const choices = [...element.querySelectorAll('Selection')].map((selection) => ({
    text: childText(selection, 'Text'),
    score: scored?.get(childText(selection, 'SelectionIdentifier')) ?? '0',
  }))
  return { text, kind: 'choice', choices }
}

/** Whether nothing of the XML would be lost by editing. */
function isSame(written: ReturnType<typeof writeTest>, form: string, key: string | undefined): boolean {
  const plain = (xml: string | undefined) => xml?.replaceAll(/<\?xml[^>]*>|xmlns="[^"]*"|\s+/g, '') ?? ''
  return plain(written.Test) === plain(form) && plain(written.AnswerKey) === plain(key)
}
