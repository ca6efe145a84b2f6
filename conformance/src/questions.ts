const schemas = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas'

export const externalQuestion = `<?xml version="1.0" encoding="UTF-8"?>
<ExternalQuestion xmlns="${schemas}/2006-07-14/ExternalQuestion.xsd">
  <ExternalURL>https://example.org/task?image=7&amp;side=left</ExternalURL>
  <FrameHeight>600</FrameHeight>
</ExternalQuestion>`

/** A QuestionForm with one choice, `q1`, between `yes` and `no`. */
export const selectionForm = `<QuestionForm xmlns="${schemas}/2005-10-01/QuestionForm.xsd"><Question><QuestionIdentifier>q1</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>Is there a cat?</Text></QuestionContent><AnswerSpecification><SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections><Selection><SelectionIdentifier>yes</SelectionIdentifier><Text>Yes</Text></Selection><Selection><SelectionIdentifier>no</SelectionIdentifier><Text>No</Text></Selection></Selections></SelectionAnswer></AnswerSpecification></Question></QuestionForm>`

/** A QuestionForm whose overview is this markup. */
export function formattedForm(markup: string): string {
  return `<QuestionForm xmlns="${schemas}/2017-11-06/QuestionForm.xsd"><Overview><FormattedContent><![CDATA[${markup}]]></FormattedContent></Overview></QuestionForm>`
}

/** A QuestionForm with a choice, `colour`, between `red` and `blue`, and a file, `photo`, that may be left out. */
export const photoForm = `<QuestionForm xmlns="${schemas}/2005-10-01/QuestionForm.xsd"><Question><QuestionIdentifier>colour</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>Which colour is the leaf?</Text></QuestionContent><AnswerSpecification><SelectionAnswer><Selections><Selection><SelectionIdentifier>red</SelectionIdentifier><Text>Red</Text></Selection><Selection><SelectionIdentifier>blue</SelectionIdentifier><Text>Blue</Text></Selection></Selections></SelectionAnswer></AnswerSpecification></Question><Question><QuestionIdentifier>photo</QuestionIdentifier><QuestionContent><Text>Have you got a photograph of it?</Text></QuestionContent><AnswerSpecification><FileUploadAnswer><MaxFileSizeInBytes>100000</MaxFileSizeInBytes><MinFileSizeInBytes>1</MinFileSizeInBytes></FileUploadAnswer></AnswerSpecification></Question></QuestionForm>`

/** Ten points for `yes` to `q1`. */
export const selectionKey = `<AnswerKey xmlns="${schemas}/2005-10-01/AnswerKey.xsd"><Question><QuestionIdentifier>q1</QuestionIdentifier><AnswerOption><SelectionIdentifier>yes</SelectionIdentifier><AnswerScore>10</AnswerScore></AnswerOption></Question></AnswerKey>`

export const htmlQuestion = htmlQuestionOf('<p>Is there a cat?</p>')

/** An HTMLQuestion with a form around `content`. */
export function htmlQuestionOf(content: string): string {
  return `<HTMLQuestion xmlns="${schemas}/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html>
<html><body><form name="mturk_form" method="post" id="mturk_form" action="/mturk/externalSubmit">
<input type="hidden" name="assignmentId" id="assignmentId">${content}
<input name="label"><input type="submit" id="submitButton"></form></body></html>]]></HTMLContent>
<FrameHeight>0</FrameHeight></HTMLQuestion>`
}

/** An HTMLQuestion of exactly so many bytes of UTF-8, most of them beyond ASCII. */
export function htmlQuestionOfBytes(bytes: number): string {
  const spare = bytes - Buffer.byteLength(htmlQuestionOf(''))
  return htmlQuestionOf('é'.repeat(Math.floor(spare / 2)) + 'x'.repeat(spare % 2))
}

export const questions = { ExternalQuestion: externalQuestion, HTMLQuestion: htmlQuestion }

/** The properties that a HIT cannot do without. */
export function hitInput(more: object = {}) {
  return {
    Title: 'Look at a picture',
    Description: 'Say what you see in it.',
    Reward: '0.10',
    AssignmentDurationInSeconds: 3600,
    LifetimeInSeconds: 86_400,
    Question: externalQuestion,
    ...more,
  }
}

/** QuestionFormAnswers XML of one field, as a Worker's program may send it. */
export function answerXml(name: string, value: string): string {
  return `<?xml version="1.0" encoding="ASCII"?>
<QuestionFormAnswers xmlns="${schemas}/2005-10-01/QuestionFormAnswers.xsd">
  <Answer><QuestionIdentifier>${name}</QuestionIdentifier><FreeText>${value}</FreeText></Answer>
</QuestionFormAnswers>`
}
