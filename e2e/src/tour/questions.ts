/** Sentences about places, and what their writers feel. */
export function reviews(): { text: string; feeling: string }[] {
  return remarks.flatMap(([remark, feeling]) => subjects.map((subject) => ({ text: `${subject} ${remark}`, feeling })))
}

export const feelings = ['friendly', 'neutral', 'unfriendly']

const subjects = [
  ...['The soup', 'The bread', 'The garden', 'The terrace', 'The coffee', 'The museum shop'],
  ...['The view', 'The breakfast', 'The room on the first floor', 'The boat trip', 'The market', 'The little bookshop'],
]
const remarks = [
  ['was better than anything we had that week, and they let us stay until they closed.', 'friendly'],
  ['was a disappointment: nobody cared, and we left early.', 'unfriendly'],
  ['is why we will come back next year.', 'friendly'],
  ['did what it should, no more and no less.', 'neutral'],
  ['was not worth the price, nor the walk up the hill.', 'unfriendly'],
  ['was worth the walk up the hill.', 'friendly'],
  ['has changed since our last visit, and we do not know yet whether we like it.', 'neutral'],
  ['made us smile the whole afternoon.', 'friendly'],
  ['was closed without a word of excuse, and the sign still said open.', 'unfriendly'],
  ['had everything that the guide promised, except the quiet.', 'neutral'],
  ['deserves every one of its stars.', 'friendly'],
  ['was late, loud and cold.', 'unfriendly'],
] as const

export function friendlyQuestion(review: string): string {
  return htmlQuestion(`
    <h1>How does the writer feel about the place?</h1>
    <blockquote>${review}</blockquote>
    <fieldset><legend>The writer is</legend>
      ${feelings.map((word) => `<label><input type="radio" name="feeling" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>
    <fieldset><legend>How sure are you?</legend>
      ${['very', 'somewhat', 'guessing'].map((word) => `<label><input type="radio" name="certainty" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>`)
}

export function headlines(): [headline: string, paragraph: string][] {
  return [
    ['Footbridge closed until spring', 'The footbridge opens again on Saturday, after two weeks of painting.'],
    ['Library longer open in the evening', 'From next month the library closes at nine, two hours later than before.'],
    [
      'Fewer apples, better apples',
      'The harvest was small this year, and growers say that it was the sweetest in ten.',
    ],
  ]
}

export function headlineQuestion(headline: string, paragraph: string): string {
  return htmlQuestion(`
    <h1>Does the headline say what the paragraph says?</h1>
    <blockquote><strong>${headline}</strong><br>${paragraph}</blockquote>
    <fieldset><legend>The headline</legend>
      ${['fits', 'does not fit', 'fits in part'].map((word) => `<label><input type="radio" name="feeling" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>`)
}

export function writingQuestion(task: string): string {
  return htmlQuestion(`
    <h1>${task}</h1>
    <p>Three to five sentences, in your own words.</p>
    <textarea name="text" rows="8" required></textarea>`)
}

function htmlQuestion(body: string): string {
  return `<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
  h1 { font-size: 1.25rem } blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 3px solid #bbb; font-size: 1.125rem }
  fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0 0 1rem; border: 1px solid #ddd; border-radius: 6px }
  textarea { width: 100%; box-sizing: border-box; font: inherit } button { font: inherit; padding: .5rem 1.25rem }
</style></head><body>
<form method="post" action="/mturk/externalSubmit">
  <input type="hidden" name="assignmentId" value="">${body}
  <p><button>Submit</button></p>
</form></body></html>]]></HTMLContent><FrameHeight>0</FrameHeight></HTMLQuestion>`
}

const schema = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01'

/** A test of careful reading, two questions, and its key. */
export const readingTest = `<QuestionForm xmlns="${schema}/QuestionForm.xsd"><Overview><Title>Careful reading</Title><Text>Two short sentences, and one question about each.</Text></Overview>${choice('tide', 'The ferry leaves two hours before high water. High water is at nine. When does it leave?', ['seven', 'nine', 'eleven'])}${choice('key', 'Nobody but Ada had a key, and the door was locked when Ben came. Could Ben get in alone?', ['yes', 'no'])}</QuestionForm>`

export const readingKey = `<AnswerKey xmlns="${schema}/AnswerKey.xsd">${['tide:seven', 'key:no'].map((pair) => `<Question><QuestionIdentifier>${pair.split(':')[0]}</QuestionIdentifier><AnswerOption><SelectionIdentifier>${pair.split(':')[1]}</SelectionIdentifier><AnswerScore>50</AnswerScore></AnswerOption></Question>`).join('')}</AnswerKey>`

/** A QuestionForm as a HIT. */
export const placeForm = `<QuestionForm xmlns="${schema}/QuestionForm.xsd"><Overview><Title>A place you know</Title><Text>Tell us about a café or a library where you like to sit.</Text></Overview>${choice('kind', 'What kind of place is it?', ['a café', 'a library', 'something else'])}<Question><QuestionIdentifier>why</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>Why do you like to sit there?</Text></QuestionContent><AnswerSpecification><FreeTextAnswer><Constraints><Length minLength="20" maxLength="600"/></Constraints><NumberOfLinesSuggestion>4</NumberOfLinesSuggestion></FreeTextAnswer></AnswerSpecification></Question></QuestionForm>`

function choice(id: string, text: string, options: readonly string[]): string {
  const selections = options.map(
    (one) => `<Selection><SelectionIdentifier>${one}</SelectionIdentifier><Text>${one}</Text></Selection>`,
  )
  return `<Question><QuestionIdentifier>${id}</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>${text}</Text></QuestionContent><AnswerSpecification><SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections>${selections.join('')}</Selections></SelectionAnswer></AnswerSpecification></Question>`
}
