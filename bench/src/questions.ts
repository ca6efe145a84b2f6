/** A HIT as a Requester's program posts it. */
export function hitInput(title: string, maxAssignments: number): Record<string, unknown> {
  return {
    Title: title,
    Description:
      'Look at one photograph and say what it shows. There are examples on the page, and no trick questions.',
    Keywords: 'image, photo, categorise, quick',
    Reward: '0.05',
    AssignmentDurationInSeconds: 3600,
    AutoApprovalDelayInSeconds: 259_200,
    LifetimeInSeconds: 604_800,
    MaxAssignments: maxAssignments,
    Question: externalQuestion,
    RequesterAnnotation: 'batch 17, row 4711',
  }
}

export const externalQuestion = `<?xml version="1.0" encoding="UTF-8"?>
<ExternalQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2006-07-14/ExternalQuestion.xsd">
  <ExternalURL>https://tasks.example.org/categorise?image=https%3A%2F%2Fimages.example.org%2F0004711.jpg</ExternalURL>
  <FrameHeight>600</FrameHeight>
</ExternalQuestion>`

export const answer = `<?xml version="1.0" encoding="UTF-8"?>
<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">
  <Answer><QuestionIdentifier>category</QuestionIdentifier><FreeText>A lighthouse by the sea</FreeText></Answer>
  <Answer><QuestionIdentifier>certainty</QuestionIdentifier><FreeText>4</FreeText></Answer>
  <Answer><QuestionIdentifier>remark</QuestionIdentifier><FreeText>The picture is a little dark.</FreeText></Answer>
</QuestionFormAnswers>`
